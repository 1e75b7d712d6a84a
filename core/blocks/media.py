"""Blocks that show pictures and offer files."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ChoiceBlock, ListBlock, StructBlock
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock

from core.blocks.groups import LEAD_ON, PICTURES
from core.blocks.previews import PreviewedBlock, example_document, example_images
from core.blocks.rights import rights_error


class CreditedImageBlock(ImageBlock):
    """Wagtail's image with alternative text per use, published only with credit and licence."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # Wagtail makes this label out of the name, which is English.
        self.child_blocks["image"].label = _("Picture")

    def clean(self, value):
        """Refuse to publish a picture whose credit or licence is missing."""
        image = super().clean(value)
        error = None if self.is_deferred_validation else rights_error(image)
        if error:
            raise StructBlockValidationError(block_errors={"image": error})
        return image


class FigureBlock(PreviewedBlock):
    """A picture with a caption and its credit."""

    image = CreditedImageBlock(label=_("Picture"))
    caption = CharBlock(label=_("Caption"), required=False, max_length=300, default="")
    width = ChoiceBlock(
        label=_("Width"),
        choices=[("text", _("As wide as the text")), ("wide", _("Wider than the text"))],
        default="text",
    )

    class Meta:
        icon = "image"
        label = _("Picture")
        group = PICTURES
        template = "blocks/image.html"
        description = _("One picture with caption and credit.")

    def get_example(self):
        """Return the newest picture."""
        image = example_images(1)[0]
        return {"image": image, "caption": _("What the picture tells, in one sentence."), "width": "text"}


class GalleryItemBlock(StructBlock):
    """One picture of a gallery."""

    image = CreditedImageBlock(label=_("Picture"))
    caption = CharBlock(label=_("Caption"), required=False, max_length=200, default="")

    class Meta:
        icon = "image"
        label = _("Picture")


class GalleryBlock(PreviewedBlock):
    """Several pictures side by side."""

    heading = CharBlock(label=_("Heading"), required=False, max_length=120, default="")
    items = ListBlock(GalleryItemBlock(), label=_("Pictures"), min_num=2)

    class Meta:
        icon = "image"
        label = _("Gallery")
        group = PICTURES
        template = "blocks/gallery.html"
        description = _("Several pictures side by side; each keeps its caption and credit.")

    def get_example(self):
        """Return the newest pictures."""
        captions = [_("The first day"), _("The second day")]
        pairs = zip(example_images(len(captions)), captions, strict=True)
        items = [{"image": image, "caption": caption} for image, caption in pairs]
        return {"heading": _("Three days in pictures"), "items": items}


class DownloadBlock(StructBlock):
    """One file to take away."""

    document = DocumentChooserBlock(label=_("File"))
    description = CharBlock(label=_("Description"), required=False, max_length=300, default="")

    class Meta:
        icon = "doc-full"
        label = _("File")


class DownloadsBlock(PreviewedBlock):
    """Files to take away; each link says what it is."""

    heading = CharBlock(label=_("Heading"), max_length=120, default="")
    items = ListBlock(DownloadBlock(), label=_("Files"))

    class Meta:
        icon = "download"
        label = _("Files to download")
        group = LEAD_ON
        template = "blocks/downloads.html"
        description = _("Files to download, each with type, size, language and number of pages.")

    def get_example(self):
        """Return the newest document."""
        document = example_document(gettext("Holistic protection in plain words"))
        item = {"document": document, "description": _("A guide for groups that begin to plan together.")}
        return {"heading": _("To take with you"), "items": [item]}
