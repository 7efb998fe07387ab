"""The HTTP API's routes, from the document that SAM makes of the template."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from routes import put_routes  # noqa: E402


def operation(function, **more):
    uri = {"Fn::Sub": f"arn:${{AWS::Partition}}:apigateway:${{AWS::Region}}:lambda:path/2015-03-31/functions/${{{function}}}/invocations"}
    return {"x-amazon-apigateway-integration": {"uri": uri}, **more}


DOCUMENT = {
    "x-amazon-apigateway-cors": {"allowOrigins": ["*"], "maxAge": 600},
    "components": {"securitySchemes": {"Staff": {"x-amazon-apigateway-authorizer": {
        "identitySource": "$request.header.Authorization",
        "jwtConfiguration": {"issuer": {"Ref": "StaffIssuer"}, "audience": ["parvis-staff"]}}}}},
    "paths": {
        "/public": {"get": operation("Door.Arn"), "post": operation("Door.Arn"), "parameters": []},
        "/staff/{proxy+}": {"x-amazon-apigateway-any-method": operation("AdminAliaslive", security=[{"Staff": []}])},
    },
}
NAMES = {"StaffIssuer": "https://issuer", "Door.Arn": "arn:door", "AdminAliaslive": "arn:admin:live"}


class Gateway:
    """Remembers what it was asked for."""

    def __init__(self):
        self.asked = []

    def __getattr__(self, operation):
        def remember(**request):
            self.asked.append((operation, request))
            return {"AuthorizerId": "a1", "IntegrationId": f"i{len(self.asked)}"}

        return remember

    def of(self, operation):
        return [request for name, request in self.asked if name == operation]


class RoutesTest(unittest.TestCase):
    def setUp(self):
        self.gateway = Gateway()
        put_routes(DOCUMENT, "api1", self.gateway, NAMES.__getitem__)

    def test_each_operation_is_a_route(self):
        self.assertEqual([route["RouteKey"] for route in self.gateway.of("create_route")],
                         ["GET /public", "POST /public", "ANY /staff/{proxy+}"])

    def test_routes_of_a_function_share_its_integration(self):
        self.assertEqual([one["IntegrationUri"] for one in self.gateway.of("create_integration")], ["arn:door", "arn:admin:live"])
        targets = [route["Target"] for route in self.gateway.of("create_route")]
        self.assertEqual(targets[0], targets[1])
        self.assertNotEqual(targets[0], targets[2])

    def test_only_what_is_secured_has_an_authorizer(self):
        self.assertEqual([route.get("AuthorizerId") for route in self.gateway.of("create_route")], [None, None, "a1"])

    def test_an_issuer_is_the_value_of_its_parameter(self):
        self.assertEqual([one["JwtConfiguration"] for one in self.gateway.of("create_authorizer")],
                         [{"Issuer": "https://issuer", "Audience": ["parvis-staff"]}])

    def test_cors_is_written_as_the_interface_does(self):
        self.assertEqual(self.gateway.of("update_api"), [{"ApiId": "api1", "CorsConfiguration": {"AllowOrigins": ["*"], "MaxAge": 600}}])


if __name__ == "__main__":
    unittest.main()
