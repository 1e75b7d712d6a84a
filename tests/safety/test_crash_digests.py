"""The writer of a digest is killed at random moments while two workers send: every subscriber gets exactly one mail.

``CRASH_DIGEST_KILLS=20`` kills twenty times; without it, as often as a test may take.
"""

import json
import os
import subprocess
import sys
from collections import Counter

from members.models import MailRun
from subscriptions.models import Issue, IssueMail, News, Subscription
from tests.served import ROOT

KILLS = int(os.environ.get("CRASH_DIGEST_KILLS", "4"))
SUBSCRIBERS = 300


def test_every_subscriber_gets_exactly_one_mail(stage, safety_copy, tmp_path):
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "tests.safety.crash_settings",
        "VAR_DIR": str(safety_copy.folder),
        "DATABASE_URL": safety_copy.database_url,
        "CRASH_FOLDER": str(tmp_path),
    }
    command = [sys.executable, "-m", "tests.safety.crash_digests", str(KILLS), str(SUBSCRIBERS)]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, timeout=600)
    lines = (tmp_path / "mails").read_text(encoding="utf-8").splitlines()
    got = Counter(json.loads(line)["to"][0] for line in lines)
    assert set(got) == {f"reader-{number}@example.org" for number in range(SUBSCRIBERS)}
    assert set(got.values()) == {1}
    issue = Issue.objects.get()
    run = MailRun.objects.get(pk=issue.run_id)
    assert (issue.state, run.queued, run.sent) == (Issue.State.DONE, SUBSCRIBERS, SUBSCRIBERS)
    assert not IssueMail.objects.exists()
    assert not Subscription.objects.filter(since_news__lt=News.last_number()).exists()
