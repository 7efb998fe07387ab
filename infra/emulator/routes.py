"""The HTTP API's routes, which an emulator does not read from the OpenAPI document that SAM makes of them."""

METHODS = {"get", "head", "post", "put", "patch", "delete"}


def put_routes(document, api, gateway, reference):
    """Makes an API's authorizers, integrations, routes and CORS as its OpenAPI document has them.

    document: the API's Body in the processed template. reference: what a reference in it stands for, by its name.
    """
    gateway.update_api(ApiId=api, CorsConfiguration=cors(document["x-amazon-apigateway-cors"]))
    authorizers = {name: put_authorizer(name, scheme, api, gateway, reference)
                   for name, scheme in document["components"]["securitySchemes"].items()}
    integrations = {}
    for path, method, operation in operations(document):
        function = called(operation)
        if function not in integrations:
            integrations[function] = gateway.create_integration(
                ApiId=api, IntegrationType="AWS_PROXY", IntegrationUri=reference(function), PayloadFormatVersion="2.0")["IntegrationId"]
        route = {"RouteKey": f"{method} {path}", "Target": f"integrations/{integrations[function]}"}
        for name in (name for scheme in operation.get("security", []) for name in scheme):
            route |= {"AuthorizationType": "JWT", "AuthorizerId": authorizers[name]}
        gateway.create_route(ApiId=api, **route)


def operations(document):
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if method in METHODS:
                yield path, method.upper(), operation
            elif method == "x-amazon-apigateway-any-method":
                yield path, "ANY", operation


def called(operation):
    """The function that an operation calls, as a reference: Function.Arn, or its alias."""
    address = operation["x-amazon-apigateway-integration"]["uri"]["Fn::Sub"]
    return address.rpartition("functions/${")[2].partition("}")[0]


def put_authorizer(name, scheme, api, gateway, reference):
    authorizer = scheme["x-amazon-apigateway-authorizer"]
    configuration = authorizer["jwtConfiguration"]
    return gateway.create_authorizer(
        ApiId=api, Name=name, AuthorizerType="JWT", IdentitySource=[authorizer["identitySource"]],
        JwtConfiguration={"Issuer": resolved(configuration["issuer"], reference),
                          "Audience": [resolved(one, reference) for one in configuration["audience"]]})["AuthorizerId"]


def resolved(value, reference):
    return reference(value["Ref"]) if isinstance(value, dict) else value


def cors(declared):
    """The document writes as OpenAPI does what the interface calls AllowOrigins, AllowMethods..."""
    return {name[0].upper() + name[1:]: value for name, value in declared.items()}
