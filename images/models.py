"""Pictures: the file is cleaned before it is stored, and its rights are known before it is published."""

import uuid
from collections.abc import Iterable
from functools import partial
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, ImageQuerySet, get_upload_to
from wagtail.search import index
from wagtail.utils.file import hash_filelike

from images.cleaning import CleanedFile, clean_image
from images.fields import CleanedImageField
from licensing.models import CreditedFile


class CustomImageManager(models.Manager.from_queryset(ImageQuerySet)):
    """Loads renditions together with images.

    A page takes its pictures from many places (stream blocks, foreign keys, cards). Because every one of them goes
    through this manager, the renditions of all pictures that are loaded together cost one query, however many.
    Lists should `prefetch_related("hero_image")`: `select_related` goes round the manager and asks once per picture.
    """

    def get_queryset(self) -> ImageQuerySet:
        """Return all images, with their renditions once they are fetched."""
        return super().get_queryset().prefetch_related("renditions")

    def in_bulk(self, id_list: Iterable[int] | None = None, **options) -> dict[int, "CustomImage"]:
        """Return images by id with their renditions, in one query when each has some.

        Blocks and cards load their pictures this way.
        """
        if id_list is None or options:
            return self.get_queryset().in_bulk(id_list, **options)
        ids = set(id_list)
        images: dict[int, CustomImage] = {}
        renditions: dict[int, list[CustomRendition]] = {}
        for rendition in CustomRendition.objects.filter(image__in=ids).select_related("image"):
            image = images.setdefault(rendition.image_id, rendition.image)
            rendition.image = image
            renditions.setdefault(image.pk, []).append(rendition)
        for image in images.values():
            image.remember_renditions(renditions[image.pk])
        return images | (super().get_queryset().in_bulk(ids - images.keys()) if ids - images.keys() else {})


class CustomImage(CreditedFile, AbstractImage):
    """A picture with its rights."""

    file = CleanedImageField(
        verbose_name=_("file"),
        upload_to=get_upload_to,
        width_field="width",
        height_field="height",
    )
    description = models.CharField(
        _("description"),
        max_length=255,
        blank=True,
        default="",
        help_text=_(
            "What can be seen, for people who cannot see it. It is suggested as alternative text, which is written anew"
            " for each use and language."
        ),
    )

    objects = CustomImageManager()

    # True from the moment a new file is in storage until the image has been saved with it.
    has_stored_new_file = False

    admin_form_fields = (
        "title",
        "file",
        "description",
        "creator",
        "source_name",
        "source_url",
        "licence",
        "permission_note",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    search_fields = [
        *AbstractImage.search_fields,
        index.SearchField("creator"),
        index.SearchField("source_name"),
        index.FilterField("creator"),
        index.FilterField("licence"),
        index.FilterField("source_name"),
        index.FilterField("source_url"),
        index.FilterField("permission_note"),
    ]

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        base_manager_name = "objects"

    def clean(self) -> None:
        """Clean a new file while the form can still show the reason of a refusal."""
        super().clean()
        if self._has_new_file and not isinstance(self.file.file, CleanedFile):
            try:
                self.file = clean_image(self.file.file, self.file.name)
            except ValidationError as error:
                raise ValidationError({"file": error}) from error

    def save(self, *args, **kwargs) -> None:
        """Store a new file first: width, height, size and checksum are those of what is stored.

        A file that is replaced goes, with all that was made from it.
        """
        if self._has_new_file:
            self.file.save(self.file.name, self.file.file, save=False)
        if not self.has_stored_new_file:
            super().save(*args, **kwargs)
            return
        replaced_name = type(self)._base_manager.filter(pk=self.pk).values_list("file", flat=True).first()
        super().save(*args, **kwargs)
        self.has_stored_new_file = False
        if replaced_name and replaced_name != self.file.name:
            self._remove_replaced_file(replaced_name)

    def describe_stored_file(self, cleaned: CleanedFile) -> None:
        """Note what was stored; the field of the file calls this. Width and height are set by the field itself."""
        self.has_stored_new_file = True
        self.file_size = cleaned.size
        self.file_hash = hash_filelike(cleaned)

    def _remove_replaced_file(self, name: str) -> None:
        CustomRendition.objects.filter(image=self).delete()
        getattr(self, "_prefetched_objects_cache", {}).pop("renditions", None)
        transaction.on_commit(partial(self.file.storage.delete, name))

    def remember_renditions(self, renditions: list["CustomRendition"]) -> None:
        """Keep all renditions of the image, as if they had been prefetched with it."""
        known = self.renditions.all()
        known._result_cache = renditions
        known._prefetch_done = True
        self.__dict__.setdefault("_prefetched_objects_cache", {})["renditions"] = known

    @property
    def _has_new_file(self) -> bool:
        return bool(self.file) and not self.file._committed

    def get_upload_to(self, filename: str) -> str:
        """Return a name that tells nothing about the people in the picture, and that nobody can guess."""
        return f"original_images/{uuid.uuid4().hex}{PurePath(filename).suffix.lower()}"

    @property
    def default_alt_text(self) -> str:
        """The description only: a title is for finding the picture, and never says what can be seen."""
        return self.description


class CustomRendition(AbstractRendition):
    """One size and format of a picture, made from the cleaned original."""

    image = models.ForeignKey(CustomImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="images_rendition_unique_per_image"
            )
        ]
        verbose_name = _("rendition")
        verbose_name_plural = _("renditions")

    def get_upload_to(self, filename: str) -> str:
        """Return a name that readers may see: it must not lead to the original, with whose name it would begin."""
        original, _separator, variant = filename.partition(".")
        return f"images/{salted_hmac('images.rendition', original).hexdigest()[:32]}.{variant}"
