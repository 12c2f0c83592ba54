# Headway with the Vision 2020 sample inside: `docker compose up` shows it in seconds, offline.
# The sample is published while the image is built; a district mounts its own home at /data.
FROM python:3.13-slim AS build
WORKDIR /source
RUN python -m venv /srv/headway
COPY requirements.lock requirements-setup.lock ./
RUN /srv/headway/bin/pip install --no-cache-dir --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY etl etl
COPY dashboard dashboard
COPY data data
# Set-up only: what makes the web fonts and the packed chart bundle does not get into the image.
RUN python -m venv /srv/setup \
 && /srv/setup/bin/pip install --no-cache-dir --require-hashes -r requirements.lock -r requirements-setup.lock \
 && /srv/setup/bin/python -m dashboard.web_assets /srv/web \
 && /srv/setup/bin/pip wheel --no-cache-dir --no-deps --no-build-isolation --wheel-dir /wheels . \
 && /srv/headway/bin/pip install --no-cache-dir --no-deps /wheels/*.whl
RUN HEADWAY_HOME=/srv/sample /srv/headway/bin/headway demo --prepare \
 && chmod -R a+rX /srv/sample/public

FROM python:3.13-slim
RUN useradd --system --uid 10001 --home-dir /nonexistent --shell /usr/sbin/nologin headway \
 && install -d -o headway -g headway /data
COPY --from=build /srv/headway /srv/headway
COPY --from=build /srv/web /srv/web
COPY --from=build /srv/sample/public /srv/sample/public
ENV PATH=/srv/headway/bin:$PATH \
    HEADWAY_HOME=/srv/sample \
    HEADWAY_WEB_ASSETS=/srv/web \
    HOST=0.0.0.0 \
    PORT=8050 \
    PYTHONDONTWRITEBYTECODE=1
USER headway
EXPOSE 8050
HEALTHCHECK --interval=30s --timeout=5s --start-period=15s \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8050/readyz', timeout=4)"]
ENTRYPOINT ["headway"]
CMD ["serve", "--public"]
