"""A mail server on loopback that keeps what it is sent."""

import email
import email.policy
import socketserver
import threading
from email.message import EmailMessage


class Mailbox:
    def __init__(self):
        self.mails: list[EmailMessage] = []
        server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), _session(self.mails))
        server.daemon_threads = True
        self.port = server.server_address[1]
        self._server = server

    def __enter__(self) -> "Mailbox":
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()

    def texts(self) -> list[str]:
        """Subject and text of every mail."""
        return [f"{mail['Subject']}\n{mail.get_body(('html', 'plain')).get_content()}" for mail in list(self.mails)]


def _session(mails: list[EmailMessage]):
    class Session(socketserver.StreamRequestHandler):
        """As much of RFC 5321 as a client needs to hand over a mail."""

        def handle(self):
            self.say("220 mailbox")
            while line := self.rfile.readline():
                word = line.split()[0].upper() if line.strip() else b""
                if word == b"DATA":
                    self.say("354 go on")
                    text = b"".join(iter(self.rfile.readline, b".\r\n"))
                    mails.append(email.message_from_bytes(text, policy=email.policy.default))
                if word == b"QUIT":
                    return self.say("221 bye")
                self.say("250 ok")

        def say(self, text: str):
            self.wfile.write(f"{text}\r\n".encode())

    return Session
