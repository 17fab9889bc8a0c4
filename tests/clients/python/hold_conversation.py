"""Holds conversations with a running product and checks what section 6 promises. Usage: hold_conversation.py URL [SEED]"""

import asyncio
import random
import sys
import time
import urllib.request
import json

from castmatch_client import Client, Reading, Refused, sha256, text_of

LONG = "Please write a long answer about casting"
SEARCH = "Find actors in Mumbai aged 25-35"
URL = sys.argv[1].rstrip("/")
SEED = int(sys.argv[2]) if len(sys.argv) > 2 else int(time.time()) % 100_000
RANDOM = random.Random(SEED)


def person():
    return Client(URL, f"python-{RANDOM.randrange(10**9)}")


def expect(claim, what):
    if not claim:
        raise AssertionError(what)


async def expect_stored(client, turn_id, status="final"):
    """The reading, its announced hash, the stored message and a fresh poll from (0, 0) are one text."""
    reading = client.reading(turn_id)
    turn = await client.call("GET", f"/api/v1/turns/{turn_id}")
    stored = text_of(turn["message"]["parts"])
    polled = Reading()
    for frame in turn["frames"]:
        polled.take_frame(frame)
    expect(turn["status"] == status, f"the turn is {turn['status']}, not {status}")
    expect(reading.end["type"] == status, f"the socket said {reading.end['type']}, not {status}")
    expect(reading.text == stored, f"read {reading.text!r}, stored {stored!r}")
    expect(polled.text == stored and polled.holes == 0, "polling gives another text")
    expect((reading.attempt, reading.seq) == (reading.end["attempt"], reading.end["seq"]), "the end names another place")
    if status == "final":
        expect(reading.end["textSha256"] == sha256(stored) == reading.sha256, "the hash is another")
    return stored


async def hello_comes_first():
    client = person()
    await client.connect(say_hello=False)
    try:
        await client.request("ping")
        raise AssertionError("a ping before hello was answered")
    except Refused as refused:
        expect(refused.problem["code"] == "hello_first", refused)
    ready = await client.hello()
    expect(ready["heartbeatSeconds"] == 240, ready)
    expect((await client.request("ping"))["type"] == "pong", "no pong")
    await client.close()


async def a_conversation_of_several_turns():
    client = person()
    await client.connect()
    first = await client.send(SEARCH)
    conversation = first["conversationId"]
    expect(first["position"] == 0 and not first["duplicate"], first)
    await client.ended(first["turnId"])
    people = [card["id"] for part in client.reading(first["turnId"]).parts if part["type"] == "data-talents" for card in part["data"]["talents"]]
    expect(people, "nobody was found")
    for text in ("only those who speak Marathi", "tell me about the first one", "thanks"):
        accepted = await client.send(text, conversationId=conversation)
        expect(accepted["conversationId"] == conversation, accepted)
        await client.ended(accepted["turnId"])
        await expect_stored(client, accepted["turnId"])
    await expect_stored(client, first["turnId"])
    page = await client.call("GET", f"/api/v1/conversations/{conversation}/messages?limit=100")
    expect([message["messageSeq"] for message in page["items"]] == list(range(1, 9)), "messages are out of place")
    expect(not client.answered_twice, client.answered_twice)
    await client.close()


async def drops_and_resumes():
    client = person()
    await client.connect()
    turn_id = (await client.send(LONG))["turnId"]
    reading = client.reading(turn_id)
    drops = 0
    while not reading.ended.is_set() and drops < 8:
        target = reading.frames + RANDOM.randint(0, 15)
        while reading.frames < target and not reading.ended.is_set():
            await asyncio.sleep(0.005)
        if reading.ended.is_set():
            break
        client.drop()
        drops += 1
        await asyncio.sleep(RANDOM.uniform(0, 0.3))
        await client.reconnect()
        await client.resume(turn_id)
    await client.ended(turn_id)
    await expect_stored(client, turn_id)
    expect(drops >= 3, f"only {drops} drops")
    expect(reading.holes == 0, f"{reading.holes} holes")
    await client.close()


async def one_comes_back_when_all_is_over():
    client = person()
    await client.connect()
    turn_id = (await client.send(SEARCH))["turnId"]
    client.drop()
    while (await client.call("GET", f"/api/v1/turns/{turn_id}"))["status"] in ("queued", "running"):
        await asyncio.sleep(0.2)
    await client.reconnect()
    await client.resume(turn_id)
    await client.ended(turn_id)
    await expect_stored(client, turn_id)
    await client.close()


async def the_same_message_again():
    client = person()
    await client.connect()
    answers = await asyncio.gather(*[client.send(SEARCH, clientMessageId="again") for _ in range(5)])
    expect(len({answer["turnId"] for answer in answers}) == 1, answers)
    expect(sum(not answer["duplicate"] for answer in answers) <= 1, answers)
    try:
        await client.send("another text", clientMessageId="again")
        raise AssertionError("another text with the same id was accepted")
    except Refused as refused:
        expect(refused.problem["code"] == "client_message_id_conflict" and refused.problem["status"] == 409, refused)
    await client.ended(answers[0]["turnId"])
    await expect_stored(client, answers[0]["turnId"])
    await client.close()


async def waiting_turns_run_in_order():
    client = person()
    await client.connect()
    first = await client.send(SEARCH)
    others = [await client.send("hello", conversationId=first["conversationId"]) for _ in range(3)]
    expect([turn["position"] for turn in (first, *others)] == [0, 1, 2, 3], "the places are not 0 to 3")
    try:
        await client.send("hello", conversationId=first["conversationId"])
        raise AssertionError("a fourth message waits")
    except Refused as refused:
        expect(refused.problem["code"] == "conversation_busy" and refused.problem["status"] == 429, refused)
    for turn in (first, *others):
        await client.ended(turn["turnId"])
    ends = [frame["turnId"] for frame in client.events if frame["type"] == "final"]
    expect(ends == [turn["turnId"] for turn in (first, *others)], "they ended in another order")
    await client.close()


async def stop_keeps_what_was_said():
    client = person()
    await client.connect()
    turn_id = (await client.send(LONG))["turnId"]
    while client.reading(turn_id).frames < 15:
        await asyncio.sleep(0.01)
    await client.request("stop", turnId=turn_id)
    await client.ended(turn_id, 5)
    stored = await expect_stored(client, turn_id, "stopped")
    expect(stored and "That is the whole list" not in stored, stored)
    await client.close()


async def a_second_window_follows():
    client, window = person(), None
    await client.connect()
    accepted = await client.send(LONG)
    turn_id = accepted["turnId"]
    window = Client(URL, "nobody")
    window._authorization = client._authorization
    await window.connect()
    live = (await window.request("subscribe", conversationIds=[accepted["conversationId"]]))["data"]["conversations"][0]["liveTurn"]
    expect(live["turnId"] == turn_id, live)
    await window.resume(turn_id)
    await asyncio.gather(client.ended(turn_id), window.ended(turn_id))
    expect(await expect_stored(client, turn_id) == await expect_stored(window, turn_id), "two windows, two texts")
    await client.close()
    await window.close()


async def the_stream_by_http_is_the_same():
    client = person()
    await client.connect()
    turn_id = (await client.send(SEARCH))["turnId"]
    await client.ended(turn_id)
    request = urllib.request.Request(f"{URL}/api/v1/turns/{turn_id}/stream", headers={"authorization": client._authorization})

    def replay():
        with urllib.request.urlopen(request, timeout=40) as response:
            return [line[6:].decode("utf-8").strip() for line in response if line.startswith(b"data: ")]

    lines = await asyncio.to_thread(replay)
    expect(lines[-1] == "[DONE]", lines[-1])
    reading = Reading()
    reading.take_frame({"attempt": 1, "seq": 1, "chunks": [json.loads(line) for line in lines[:-1]]})
    expect(reading.text == client.reading(turn_id).text, "the stream tells another text")
    await client.close()


async def a_new_ticket_renews_the_session():
    client = person()
    await client.connect()
    ticket = await client.call("POST", "/api/v1/ws-tickets", {})
    expect((await client.request("reauth", ticket=ticket["ticket"]))["type"] == "ok", "not renewed")
    for action, fields, code in (("dance", {}, "unknown_action"), ("stop", {"turnId": "trn_00000000000000000000000000"}, "not_found")):
        try:
            await client.request(action, **fields)
            raise AssertionError(f"{action} was accepted")
        except Refused as refused:
            expect(refused.problem["code"] == code, refused)
    expect((await client.request("ping"))["type"] == "pong", "the socket is not well")
    await client.close()


async def main():
    checks = [
        hello_comes_first,
        a_conversation_of_several_turns,
        drops_and_resumes,
        one_comes_back_when_all_is_over,
        the_same_message_again,
        waiting_turns_run_in_order,
        stop_keeps_what_was_said,
        a_second_window_follows,
        the_stream_by_http_is_the_same,
        a_new_ticket_renews_the_session,
    ]
    failed = 0
    print(f"seed {SEED}")
    for check in checks:
        name = check.__name__.replace("_", " ")
        started_at = time.monotonic()
        try:
            await asyncio.wait_for(check(), 120)
            print(f"ok      {name} ({time.monotonic() - started_at:.1f} s)", flush=True)
        except Exception as error:  # the others are still worth knowing
            failed += 1
            print(f"FAILED  {name}: {type(error).__name__} {error}", flush=True)
    print(f"{len(checks) - failed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


sys.exit(asyncio.run(main()))
