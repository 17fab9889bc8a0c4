"""A client of CastMatch's WebSocket, written from section 6 of the design alone."""

import asyncio
import hashlib
import json
import random
import urllib.error
import urllib.request
import uuid

import websockets

HEARTBEAT_SECONDS = 240


class Refused(Exception):
    """A request was answered by `problem`."""

    def __init__(self, problem):
        super().__init__(f"{problem['status']} {problem['code']}: {problem.get('detail')}")
        self.problem = problem


class Reading:
    """What one reader makes of one turn: frames in order of (attempt, seq), the unfinished step dropped by `reset-step`."""

    def __init__(self):
        self.attempt = 0
        self.seq = 0
        self.parts = []
        self.end = None
        self.ended = asyncio.Event()
        self.frames = 0
        self.repeats = 0
        self.holes = 0
        self.changed = asyncio.Condition()

    def take_frame(self, frame):
        attempt, seq = frame["attempt"], frame["seq"]
        if (attempt, seq) <= (self.attempt, self.seq):
            self.repeats += 1
            return
        if seq != (self.seq + 1 if attempt == self.attempt else 1):
            self.holes += 1
            return
        self.attempt, self.seq = attempt, seq
        self.frames += 1
        for chunk in frame["chunks"]:
            self._take_chunk(chunk)

    def take_end(self, frame):
        self.end = frame
        self.ended.set()

    def _take_chunk(self, chunk):
        kind = chunk["type"]
        if kind == "start-step":
            self.parts.append({"type": "step-start"})
        elif kind == "reset-step":
            while self.parts and self.parts[-1]["type"] != "step-start":
                self.parts.pop()
        elif kind == "text-start":
            self.parts.append({"type": "text", "id": chunk["id"], "text": ""})
        elif kind == "text-delta":
            part = next(part for part in reversed(self.parts) if part["type"] == "text" and part["id"] == chunk["id"])
            part["text"] += chunk["delta"]
        elif kind == "tool-input-start":
            self.parts.append({"type": "tool", "id": chunk["toolCallId"], "name": chunk["toolName"]})
        elif kind.startswith("data-"):
            self.parts.append({"type": kind, "data": chunk["data"]})

    @property
    def text(self):
        return text_of(self.parts)

    @property
    def sha256(self):
        return sha256(self.text)


def text_of(parts):
    return "\n".join(part["text"] for part in parts if part["type"] == "text")


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


class Client:
    """One person: HTTP for tickets and history, one socket at a time, readings that outlive the socket."""

    def __init__(self, url, sub, org="demo"):
        self.url = url
        self.readings = {}
        self.events = []
        self.answers = {}
        self.answered_twice = []
        self.socket = None
        self._tasks = []
        self._authorization = "Bearer " + self.http("POST", "/oidc/token", {"sub": sub, "org": org})["access_token"]

    def http(self, method, path, body=None):
        headers = {"content-type": "application/json"}
        if getattr(self, "_authorization", None):
            headers["authorization"] = self._authorization
        data = None if body is None else json.dumps(body).encode("utf-8")
        request = urllib.request.Request(self.url + path, data=data, method=method, headers=headers)
        with urllib.request.urlopen(request, timeout=40) as response:
            text = response.read().decode("utf-8")
            return json.loads(text) if text else None

    async def call(self, method, path, body=None):
        return await asyncio.to_thread(self.http, method, path, body)

    def reading(self, turn_id):
        return self.readings.setdefault(turn_id, Reading())

    async def connect(self, say_hello=True):
        ticket = await self.call("POST", "/api/v1/ws-tickets", {})
        self.socket = await websockets.connect(f"{ticket['url']}?ticket={ticket['ticket']}", max_size=2**20, ping_interval=None)
        self.ready = asyncio.get_running_loop().create_future()
        self._tasks = [asyncio.create_task(self._read(self.socket)), asyncio.create_task(self._heartbeat(self.socket))]
        if say_hello:
            await self.hello()

    async def hello(self):
        await self.socket.send(json.dumps({"action": "hello", "protocol": 1}))
        return await asyncio.wait_for(self.ready, 10)

    async def reconnect(self, tries=8):
        """Backs off with full jitter."""
        for attempt in range(tries):
            try:
                return await self.connect()
            except (OSError, websockets.WebSocketException, urllib.error.URLError):
                await asyncio.sleep(random.uniform(0, min(10, 0.2 * 2**attempt)))
        raise ConnectionError("the product cannot be reached")

    def drop(self):
        """Cuts the connection without a goodbye."""
        for task in self._tasks:
            task.cancel()
        self.socket.transport.abort()

    async def close(self):
        await self.socket.close()
        for task in self._tasks:
            task.cancel()

    async def request(self, action, **fields):
        request_id = str(uuid.uuid4())
        answer = asyncio.get_running_loop().create_future()
        self.answers[request_id] = answer
        await self.socket.send(json.dumps({"action": action, "requestId": request_id, **fields}))
        frame = await asyncio.wait_for(answer, 20)
        if frame["type"] == "problem":
            raise Refused(frame["problem"])
        return frame

    async def send(self, text, **fields):
        return await self.request("send", clientMessageId=fields.pop("clientMessageId", str(uuid.uuid4())), text=text, **fields)

    async def resume(self, turn_id):
        reading = self.reading(turn_id)
        return await self.request("resume", turnId=turn_id, attempt=reading.attempt, afterSeq=reading.seq)

    async def ended(self, turn_id, seconds=60):
        reading = self.reading(turn_id)
        await asyncio.wait_for(reading.ended.wait(), seconds)
        return reading

    async def _read(self, socket):
        try:
            async for text in socket:
                self._take(json.loads(text))
        except websockets.ConnectionClosed:
            pass

    def _take(self, frame):
        kind = frame["type"]
        self.events.append(frame)
        if kind == "ready":
            self.ready.set_result(frame)
        elif kind == "frame":
            self.reading(frame["turnId"]).take_frame(frame)
        elif kind in ("final", "failed", "stopped"):
            self.reading(frame["turnId"]).take_end(frame)
        request_id = frame.get("requestId")
        if request_id is None:
            return
        answer = self.answers.get(request_id)
        if answer is None or answer.done():
            self.answered_twice.append(frame)
        else:
            answer.set_result(frame)

    async def _heartbeat(self, socket):
        while True:
            await asyncio.sleep(HEARTBEAT_SECONDS)
            await socket.send(json.dumps({"action": "ping"}))
