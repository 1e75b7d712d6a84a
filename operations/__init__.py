"""What keeps the site running: timers, health, and work that a killed worker left behind."""
