"""Somebody at the desk of a service that has just begun: publishes, and makes readers."""
import json
import re
import urllib.request


class Board:
    PASSWORD = "một câu dài để mở sách"

    def __init__(self, service):
        self.service = service
        said = (service.data / "first-administrator.txt").read_text("utf-8")
        given = re.search(r"password: *(.*)", said).group(1).strip()
        self.admin = self.signed_in("login", userName="admin", password=given)
        self.call("PUT", "/api/v1/me/password", self.admin, {"current": given, "next": "một câu dài để vào"})
        self.editor = self.reader("bien.tap", "editor", "approver")
        self.approver = self.reader("nguoi.duyet", "approver")

    def call(self, method, path, token=None, body=None, **headers):
        headers = {"Content-Type": "application/json"} | {k.replace("_", "-"): v for k, v in headers.items()}
        if token:
            headers["Authorization"] = "Bearer " + token
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.service.url + path, data, headers, method=method)
        with urllib.request.urlopen(request, timeout=60) as answer:
            said = answer.read()
            return json.loads(said) if said else {}, answer.headers

    def signed_in(self, how, **body):
        return self.call("POST", "/api/v1/auth/" + how, body=body)[0]["accessToken"]

    def reader(self, name, *roles):
        """The access token of a new reader."""
        invited = self.call("POST", "/api/v1/admin/readers", self.admin, {
            "userName": name, "displayName": name, "roles": [{"role": role} for role in roles]})[0]
        return self.signed_in("activate", code=invited["activation"]["code"], password=self.PASSWORD)

    def act(self, token, draft, what):
        path = "/api/v1/editorial/drafts/" + draft
        tag = self.call("GET", path, token)[1]["ETag"]
        return self.call("POST", f"{path}/{what}", token, {}, If_Match=tag)[0]

    def publish(self, slug, addition):
        """A new edition of a work that is there, with something added."""
        draft = self.call("POST", "/api/v1/editorial/drafts", self.editor, {"work": slug})[0]["draft"]["id"]
        path = "/api/v1/editorial/drafts/" + draft
        body, headers = self.call("GET", path, self.editor)
        self.call("PATCH", path, self.editor, {"body": body["body"] + addition}, If_Match=headers["ETag"],
                  Content_Type="application/merge-patch+json")
        self.act(self.editor, draft, "submit")
        self.act(self.approver, draft, "approve")
        self.act(self.approver, draft, "publish")
