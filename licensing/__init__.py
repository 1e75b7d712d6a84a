"""What a licence asks of us: shared by images and documents."""
