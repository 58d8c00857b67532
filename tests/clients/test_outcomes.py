"""The table of outbox 2: what came back, and what it means for a write."""

from __future__ import annotations

import asyncio
import logging
import socket
import ssl
import threading
from pathlib import Path
from typing import Any

import pytest

from app.clients import transport
from app.clients.base import Answer
from app.clients.enfore.adapter import Enfore
from app.clients.errors import ClientError, Later, NotSent, SaidNo, SignIn, Unsure
from app.clients.outcome import Seen, http_date, judge, media_of, retry_after
from app.domain.entry import Request
from app.settings import Credentials, Profile, with_timings
from tests.clients.worlds import CLOCK, RawServer

WRITE = Request("PATCH", "/org/o/stock/p/l", "enfore-inventory", b'{"a":1}')
DATE = "Sun, 15 Nov 2026 10:00:00 GMT"


def answer(
    status: str,
    kind: str = "application/json",
    body: str = "{}",
    *more: str,
    length: int | None = None,
) -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Date: {DATE}", *more]
    lines += [f"Content-Type: {kind}"] if kind else []
    lines.append(f"Content-Length: {len(body) if length is None else length}")
    return ("\r\n".join(lines) + "\r\n\r\n" + body).encode()


TOKEN = answer("200 OK", body='{"accessToken": "demo-token-1"}')
NEXT_TOKEN = answer("200 OK", body='{"accessToken": "demo-token-2"}')
PROBLEM = '{"title": "No", "detail": "Because."}'
FORBIDDEN = answer("403 Forbidden", "application/problem+json", PROBLEM)
LIST = answer("200 OK", body='{"items": [], "problems": []}')


def system_at(url: str, **times: int) -> Enfore:
    bases = dict.fromkeys(("auth", "erp", "enfore-inventory"), url)
    profile = Profile(terminal="T001", org="o", bases=bases, place="l", who_books="add")
    return Enfore.open(
        with_timings(profile, **times), Credentials("demo-app", "demo-secret"), CLOCK
    )


async def written(raw: RawServer, *answers: bytes, **times: int) -> Answer | ClientError:
    """What one write meets when the server says `answers` after the token."""
    raw.answers = [TOKEN, *answers]
    system = system_at(raw.url, **times)
    try:
        return await system.engine.send(WRITE, fresh=True)
    except ClientError as error:
        return error
    finally:
        await system.close()


TABLE = [
    (answer("200 OK"), Answer, ""),
    (answer("204 No Content", "", ""), Answer, ""),
    (answer("200 OK", "", ""), Answer, ""),
    (answer("200 OK", body='{"available": {"val', length=900), Answer, ""),
    (answer("200 OK", body="<half a json"), Answer, ""),
    (answer("200 OK", "text/html", "<html>Welcome to our Wi-Fi"), Unsure, "captive_portal"),
    (answer("200 OK", "", "something"), Unsure, "captive_portal"),
    (answer("302 Found", "text/html", "", "Location: http://portal/"), Unsure, "captive_portal"),
    (answer("400 Bad", "application/problem+json", PROBLEM), SaidNo, ""),
    (answer("404 No", "application/problem+json", PROBLEM), SaidNo, ""),
    (answer("409 No", "application/problem+json", PROBLEM), SaidNo, ""),
    (answer("422 No", "application/problem+json; charset=utf-8", PROBLEM), SaidNo, ""),
    (answer("404 No", "text/html", "<h1>404"), Unsure, "captive_portal"),
    (answer("404 No", "application/json", "{}"), Unsure, ""),
    (answer("403 No", "text/html", "<h1>Blocked by proxy"), Unsure, "captive_portal"),
    (answer("511 Sign in", "text/html", "<h1>Wi-Fi"), Unsure, "captive_portal"),
    (answer("407 Proxy", "text/html", "<h1>Sign in"), Unsure, "proxy_page"),
    (answer("408 Timeout", "application/problem+json", PROBLEM), Unsure, ""),
    (answer("429 Slow", "application/problem+json", PROBLEM, "Retry-After: 7"), Later, ""),
    (answer("429 Slow", "", ""), Later, ""),
    (answer("503 Busy", "application/problem+json", PROBLEM, "Retry-After: 7"), Later, ""),
    (answer("503 Busy", "application/problem+json", PROBLEM), Unsure, ""),
    (answer("500 Oh", "application/problem+json", PROBLEM), Unsure, ""),
    (answer("502 Bad Gateway", "text/html", "<h1>nginx"), Unsure, "proxy_page"),
    (b"", Unsure, "reset"),
    (b"HTTP/1.1 200", Unsure, "reset"),
    (b"SSH-2.0-OpenSSH_9.2\r\n", Unsure, "reset"),
]


@pytest.mark.parametrize(("came", "kind", "network"), TABLE)
async def test_what_came_back(raw: RawServer, came: bytes, kind: type[Any], network: str) -> None:
    raw.last_words = True
    got = await written(raw, came)
    assert type(got) is kind, got
    assert getattr(got, "network", "") == network
    assert len(raw.seen) == 2
    assert raw.seen[1].endswith(b'\r\n\r\n{"a":1}')


async def test_a_cut_body_counts_all_the_same(raw: RawServer) -> None:
    raw.last_words = True
    got = await written(raw, answer("200 OK", body='{"available": {"val', length=900))
    assert isinstance(got, Answer)
    assert not got.complete
    assert got.time is not None
    assert got.time.server == http_date(DATE)


async def test_no_answer_in_time(raw: RawServer) -> None:
    system = system_at(raw.url, write_timeout=200)
    raw.answers = [TOKEN, b""]
    raw.silent = True
    with pytest.raises(Unsure) as caught:
        await system.engine.send(WRITE, fresh=True)
    assert caught.value.network == "timeout"
    await system.close()


async def test_the_speed_of_a_body_loses_no_status(raw: RawServer) -> None:
    raw.answers = [TOKEN, answer("200 OK", body='{"a', length=100)]
    raw.silent = True
    system = system_at(raw.url, write_timeout=200)
    got = await system.engine.send(WRITE)
    assert (got.status, got.complete) == (200, False)
    await system.close()


async def test_nobody_listens() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{closed.getsockname()[1]}"
    system = system_at(url)
    with pytest.raises(NotSent) as caught:
        await system.engine.send(WRITE)
    assert caught.value.network == "refused"
    await system.close()


async def test_a_name_that_nobody_knows() -> None:
    system = system_at("http://no-such-host.invalid")
    with pytest.raises(NotSent) as caught:
        await system.engine.send(WRITE)
    assert caught.value.network == "dns"
    await system.close()


async def test_no_tls_at_the_other_end() -> None:
    async def speak_first(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(speak_first, "127.0.0.1", 0)
    system = system_at(f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}")
    with pytest.raises(NotSent) as caught:
        await system.engine.send(WRITE)
    assert caught.value.network == "tls"
    await system.close()
    server.close()


async def test_the_window_does_not_stand_while_certificates_are_loaded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """They are loaded beside it, and once: 150 ms each time."""
    loaded: list[int] = []
    authorities = transport._authorities

    def noted() -> ssl.SSLContext:
        loaded.append(threading.get_ident())
        return authorities()

    monkeypatch.setattr(transport, "_authorities", noted)
    system = system_at("https://no-such-host.invalid")
    for fresh in (False, True):
        with pytest.raises(NotSent) as caught:
            await system.engine._transport.request(
                "GET", "https://no-such-host.invalid/", headers={}, fresh=fresh
            )
        assert caught.value.network == "dns"
    assert len(loaded) == 1
    assert loaded[0] != threading.get_ident()
    await system.close()


async def test_certificates_that_cannot_be_read_are_no_fault_of_ours(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "gone.pem"))
    system = system_at("https://127.0.0.1:1")
    with pytest.raises(NotSent) as caught:
        await system.engine.send(WRITE)
    assert caught.value.network == "certificate"
    await system.close()


class TestSigningIn:
    async def test_an_expired_token_is_renewed_once(self, raw: RawServer) -> None:
        got = await written(raw, FORBIDDEN, NEXT_TOKEN, answer("200 OK"))
        assert isinstance(got, Answer)
        assert b"Bearer demo-token-1" in raw.seen[1]
        assert b"Basic ZGVtby1hcHA6ZGVtby1zZWNyZXQ=" in raw.seen[2]
        assert b"Bearer demo-token-2" in raw.seen[3]
        assert raw.seen[1].partition(b"\r\n\r\n")[2] == raw.seen[3].partition(b"\r\n\r\n")[2]

    async def test_still_403_and_a_plain_get_works(self, raw: RawServer) -> None:
        got = await written(raw, FORBIDDEN, NEXT_TOKEN, FORBIDDEN, LIST)
        assert isinstance(got, SaidNo)
        assert (got.status, got.problem["detail"]) == (403, "Because.")

    async def test_still_403_and_nothing_works(self, raw: RawServer) -> None:
        got = await written(raw, FORBIDDEN, NEXT_TOKEN, FORBIDDEN, FORBIDDEN)
        assert isinstance(got, SignIn)

    async def test_401_is_the_same(self, raw: RawServer) -> None:
        denied = answer("401 Who", "application/problem+json", PROBLEM)
        assert isinstance(await written(raw, denied, NEXT_TOKEN, answer("200 OK")), Answer)

    async def test_wrong_credentials(self, raw: RawServer) -> None:
        raw.answers = [FORBIDDEN]
        system = system_at(raw.url)
        with pytest.raises(SignIn):
            await system.engine.send(WRITE)
        await system.close()

    @pytest.mark.parametrize(
        "came",
        [
            answer("200 OK", "text/html", "<h1>Wi-Fi"),
            answer("500 Oh", "text/html", "<h1>"),
            answer("200 OK", body="{}"),
            answer("200 OK", body='{"accessToken": ""}'),
            answer("200 OK", body='{"accessToken": "demo-\\u00e9"}'),
            answer("200 OK", body='{"accessToken": "demo-1\\r\\nX-More: 1"}'),
        ],
    )
    async def test_a_sign_in_that_fails_otherwise_sends_nothing(
        self, raw: RawServer, came: bytes
    ) -> None:
        raw.answers = [came]
        system = system_at(raw.url)
        with pytest.raises(NotSent):
            await system.engine.send(WRITE)
        assert len(raw.seen) == 1
        await system.close()

    async def test_all_who_wait_share_one_renewal(self, raw: RawServer) -> None:
        raw.answers = [TOKEN]
        system = system_at(raw.url)
        engine = system.engine
        tokens = await asyncio.gather(*(engine._token.renewed("") for _ in range(5)))
        assert set(tokens) == {"demo-token-1"}
        assert len(raw.seen) == 1
        await system.close()

    async def test_all_who_wait_share_one_refusal(self, raw: RawServer) -> None:
        """As many as are under way would else sign in with a wrong secret, and lock the account."""
        raw.answers = [FORBIDDEN, FORBIDDEN, TOKEN]
        system = system_at(raw.url)
        engine = system.engine
        for times in (1, 2):
            asked = (engine._token.renewed("") for _ in range(5))
            met = await asyncio.gather(*asked, return_exceptions=True)
            assert [type(error) for error in met] == [SignIn] * 5
            assert {error.status for error in met if isinstance(error, SignIn)} == {403}
            assert len(raw.seen) == times, "who comes later asks again"
        assert await engine._token.renewed("") == "demo-token-1"
        await system.close()

    async def test_new_credentials_drop_the_token_of_the_old_ones(self, raw: RawServer) -> None:
        raw.answers = [TOKEN, answer("200 OK"), NEXT_TOKEN, answer("200 OK")]
        system = system_at(raw.url)
        await system.engine.send(WRITE)
        system.use_credentials(Credentials("demo-app", "demo-new"))
        await system.engine.send(WRITE)
        assert b"Basic ZGVtby1hcHA6ZGVtby1uZXc=" in raw.seen[2]
        assert b"Bearer demo-token-2" in raw.seen[3]
        await system.close()

    async def test_what_is_in_flight_goes_again_with_the_new_ones(self, raw: RawServer) -> None:
        """A call that left with the old token is refused, a sign-in with the old secret, too."""
        raw.answers = [TOKEN, FORBIDDEN, FORBIDDEN, NEXT_TOKEN, answer("200 OK")]
        system = system_at(raw.url)

        def met(at: int) -> None:
            if at == 2:  # the renewal with the old secret is at the server
                system.use_credentials(Credentials("demo-app", "demo-new"))

        raw.heard = met
        got = await system.engine.send(WRITE)
        assert isinstance(got, Answer)
        assert b"Basic ZGVtby1hcHA6ZGVtby1zZWNyZXQ=" in raw.seen[2]
        assert b"Basic ZGVtby1hcHA6ZGVtby1uZXc=" in raw.seen[3]
        assert b"Bearer demo-token-2" in raw.seen[4]
        await system.close()

    async def test_a_token_that_the_old_ones_still_fetched_is_thrown_away(
        self, raw: RawServer
    ) -> None:
        raw.answers = [TOKEN, NEXT_TOKEN, answer("200 OK")]
        system = system_at(raw.url)

        def met(at: int) -> None:
            if at == 0:
                system.use_credentials(Credentials("demo-app", "demo-new"))

        raw.heard = met
        await system.engine.send(WRITE)
        assert b"Basic ZGVtby1hcHA6ZGVtby1uZXc=" in raw.seen[1]
        assert b"Bearer demo-token-2" in raw.seen[2]
        await system.close()

    async def test_no_token_in_the_log(
        self, raw: RawServer, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG, logger="app")
        got = await written(raw, FORBIDDEN, NEXT_TOKEN, FORBIDDEN, FORBIDDEN)
        assert isinstance(got, SignIn)
        assert "PATCH /org/o/stock/p/l -> 403" in caplog.text
        for told in (caplog.text, str(got.facts())):
            assert "demo-token" not in told
            assert "demo-secret" not in told
            assert "ZGVtby" not in told


async def test_an_idle_connection_is_not_used_for_a_probed_write(raw: RawServer) -> None:
    raw.answers = [TOKEN, answer("200 OK"), answer("200 OK"), answer("200 OK")]
    system = system_at(raw.url, idle_keepalive=0)
    for fresh in (False, True, True):
        await system.engine.send(WRITE, fresh=fresh)
    assert raw.connections == 3
    await system.close()


async def test_a_reading_is_repeated_once_a_write_never(raw: RawServer) -> None:
    raw.answers = [TOKEN, b"", LIST]
    raw.last_words = True
    system = system_at(raw.url)
    assert await system.probe() is not None
    raw.answers = [b"", answer("200 OK")]
    with pytest.raises(Unsure):
        await system.engine.send(WRITE)
    assert len(raw.answers) == 1
    await system.close()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (None, None),
        ("5", 5_000),
        ("0", 0),
        ("-5", None),
        ("soon", None),
        ("99999999", 900_000),
        ("1" * 50, None),
        ("Sun, 15 Nov 2026 10:00:30 GMT", 30_000),
        ("Sun, 15 Nov 2026 09:00:00 GMT", 0),
        ("Sun, 15 Nov 2099 09:00:00 GMT", 900_000),
        ("Sun, 99 Nov 2026 10:00:30 GMT", None),
    ],
)
def test_retry_after(text: str | None, expected: int | None) -> None:
    now = http_date(DATE)
    assert now is not None
    assert retry_after(text, now=now, most=900_000) == expected


@pytest.mark.parametrize(
    ("kind", "empty", "media"),
    [
        ("application/json", False, "json"),
        ("Application/JSON; charset=utf-8", False, "json"),
        ("application/hal+json", False, "json"),
        ("application/problem+json", False, "problem"),
        ("text/html", False, "foreign"),
        ("text/html", True, "empty"),
        ("", True, "empty"),
        ("", False, "foreign"),
        ("application/jsonp", False, "foreign"),
    ],
)
def test_media_types(kind: str, empty: bool, media: str) -> None:
    assert media_of(kind, empty=empty) == media


def test_other_systems_have_other_error_types() -> None:
    assert judge(Seen(404, "json"), errors="json") is SaidNo
    assert judge(Seen(404, "json"), errors="problem") is Unsure
