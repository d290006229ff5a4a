"""Where else the lines of the log go."""

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings

from bot.settings import values


class Telemetry(BaseSettings):
    """A collector of the organisation's own, if it has one."""

    opentelemetry: str = Field(
        "",
        description="the address of your own collector, `https://collector:4318` (OTLP over HTTP): "
        "the lines of the log go there too, under the same list of fields; never traces",
    )

    @field_validator("opentelemetry")
    @classmethod
    def _collector(cls, value: str) -> str:
        return values.collector_address(value) if value else ""
