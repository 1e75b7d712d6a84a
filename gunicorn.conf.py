"""What gunicorn reads wherever it is started in this folder. It keeps no access log unless it is told to."""

logger_class = "cms.logs.BlankGunicornLogger"
