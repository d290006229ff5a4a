# The bot, from locked packages, as a user without rights on a file system that it cannot change.
#
# Build:  docker build --tag cultuurtraject:0.2.0 .
# The base by what it is rather than by its name, which can be moved: look up its digest where you build,
#         docker build --build-arg PYTHON=python:3.11-slim@sha256:<digest> --tag cultuurtraject:0.2.0 .
# Run:    see compose.yaml and docs/operations.md

ARG PYTHON=python:3.11-slim

FROM ${PYTHON} AS packages
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
COPY requirements.txt /requirements.txt
# Every package is held to the hash in the lock.
RUN python -m venv /venv \
    && /venv/bin/pip install --require-hashes --requirement /requirements.txt

FROM ${PYTHON}
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin bot \
    && install --directory --owner=10001 --group=10001 --mode=0700 /data /keys
COPY --from=packages /venv /venv
WORKDIR /app
COPY board board
COPY booth booth
COPY bot bot
COPY content content
COPY dialogs dialogs
COPY documents documents
COPY papers papers
COPY storage storage
COPY trajectory trajectory
COPY understanding understanding
COPY use_cases use_cases
# Compiled here once: at run time nothing can be written.
RUN /venv/bin/python -m compileall -q -j 0 /app /venv/lib
ENV PATH=/venv/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    CULTUURTRAJECT_MODE=production \
    CULTUURTRAJECT_HOST=0.0.0.0 \
    CULTUURTRAJECT_PORT=3978
USER 10001:10001
EXPOSE 3978
# Only the inside network is asked whether the bot lives (9478); people reach 3978 through the proxy. A
# process whose clock stands still is started again; readiness is asked at /readyz.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:9478/healthz', timeout=4)"]
STOPSIGNAL SIGTERM
CMD ["python", "-m", "bot"]
