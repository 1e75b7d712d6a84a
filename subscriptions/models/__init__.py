"""Who subscribed to what, what is news, and the digests that tell of it."""

from subscriptions.models.digests import Digest, Issue, IssueMail
from subscriptions.models.news import News
from subscriptions.models.subscribers import Subscriber, Subscription

__all__ = ["Digest", "Issue", "IssueMail", "News", "Subscriber", "Subscription"]
