"""moto's server, in whose CloudFormation every resource type exists.

moto skips types that it does not know, so that a deployment is green and means little, and of those that it knows it reads the properties it has a use for. Here
each resource of every stack but cdk's own gets a stand-in made from the provider schema that cfn-lint carries: a required property that is missing, or a property
that the schema does not have, fails the deployment; Ref and Fn::GetAtt answer made-up identifiers, and an attribute that the schema does not have fails. A stand-in
has no behaviour: what it shows is that the graph of resources holds.

usage: rehearsal_moto.py PORT          prints `stand-in <created|updated|deleted> <type> <name>`
"""
import functools
import json
import pathlib
import re
import sys

import cfnlint
from moto.cloudformation import parsing
from moto.cloudformation.exceptions import UnformattedGetAttTemplateException, ValidationError
from moto.core.common_models import CloudFormationModel
from moto.moto_api._internal import mock_random

SCHEMAS = pathlib.Path(cfnlint.__file__).parent / "data" / "schemas"
BY_TYPE = json.loads((SCHEMAS / "providers" / "us-east-1.json").read_text())


@functools.cache
def schema_of(resource_type: str) -> dict:
    name = BY_TYPE.get(resource_type)
    path = SCHEMAS / "resources" / f"{name}.json"
    if not isinstance(name, str) or not path.exists():
        raise ValidationError(message=f"{resource_type}: there is no such resource type")
    return json.loads(path.read_text())


def names(pointers: list[str]) -> list[str]:
    return [pointer.removeprefix("/properties/").replace("/", ".") for pointer in pointers]


# Where templates take an ARN apart, its parts must be there.
ARNS = {
    "AWS::Lambda::Function": "arn:aws:lambda:{region}:{account}:function:{FunctionName}",
    "AWS::Lambda::Version": "{FunctionName}:1",
    "AWS::Lambda::Alias": "arn:aws:lambda:{region}:{account}:function:{FunctionName}:{Name}",
}


class StandIn(CloudFormationModel):
    """One made-up resource."""

    __module__ = "moto.cloudformation.stand_in"  # moto reads the service's name out of it

    resource_type = ""
    schema: dict = {}

    def __init__(self, properties: dict, account: str, region: str):
        self.properties = properties
        self.made_up = mock_random.get_random_string(10, lower_case=True)
        kind = self.resource_type.split("::")[-1].lower()
        self.attributes = {}
        for attribute in names(self.schema.get("readOnlyProperties", [])):
            lower = attribute.lower()
            if lower.endswith("arn") and self.resource_type in ARNS:
                value = ARNS[self.resource_type].format_map({"region": region, "account": account, "Name": self.made_up, "FunctionName": self.made_up, **properties})
            elif lower.endswith("arn"):
                value = f"arn:aws:{self.resource_type.split('::')[1].lower()}:{region}:{account}:{kind}/{self.made_up}"
            elif "endpoint" in lower or lower.endswith("url"):
                value = f"https://{self.made_up}.stand-in.invalid"
            else:
                value = self.made_up
            self.attributes[attribute] = value

    @property
    def physical_resource_id(self) -> str:
        identifiers = names(self.schema.get("primaryIdentifier", []))
        values = [str(self.properties.get(name) or self.attributes.get(name) or self.made_up) for name in identifiers]
        return values[-1] if values else self.made_up

    @staticmethod
    def cloudformation_name_type() -> str:
        return ""

    @classmethod
    def has_cfn_attr(cls, attr: str) -> bool:
        return attr in names(cls.schema.get("readOnlyProperties", [])) or attr in cls.schema.get("properties", {})

    def get_cfn_attribute(self, attribute_name: str):
        if attribute_name in self.attributes:
            return self.attributes[attribute_name]
        if attribute_name in self.properties:
            return self.properties[attribute_name]
        if self.has_cfn_attr(attribute_name):
            return self.made_up
        raise UnformattedGetAttTemplateException()

    @classmethod
    def checked(cls, resource: dict) -> dict:
        properties = resource.get("Properties", {})
        missing = [name for name in cls.schema.get("required", []) if name not in properties]
        if missing:
            raise ValidationError(message=f"{cls.resource_type}: required key {missing} not found")
        extra = [name for name in properties if name not in cls.schema.get("properties", {})]
        if extra:
            raise ValidationError(message=f"{cls.resource_type}: extraneous key {extra} is not permitted")
        return properties

    @classmethod
    def create_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name, **kwargs):
        made = cls(cls.checked(cloudformation_json), account_id, region_name)
        print("stand-in created", cls.resource_type, resource_name, flush=True)
        return made

    @classmethod
    def update_from_cloudformation_json(cls, original_resource, new_resource_name, cloudformation_json, account_id, region_name):
        original_resource.properties = cls.checked(cloudformation_json)
        print("stand-in updated", cls.resource_type, new_resource_name, flush=True)
        return original_resource

    @classmethod
    def delete_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name):
        print("stand-in deleted", cls.resource_type, resource_name, flush=True)

    def is_created(self) -> bool:
        return True


@functools.cache
def stand_in_for(resource_type: str) -> type:
    return type(
        "StandIn_" + re.sub(r"\W", "_", resource_type),
        (StandIn,),
        {
            "__module__": "moto.cloudformation.stand_in",
            "resource_type": resource_type,
            "schema": schema_of(resource_type),
            "cloudformation_type": staticmethod(lambda: resource_type),
        },
    )


TOOLKIT = "CDKToolkit"
of_moto = parsing.resource_class_from_type
made_by_moto = parsing.ResourceMap.__init__
is_bootstrapped = False


def made(self, stack_id: str, stack_name: str, *args, **kwargs):
    """What cdk's bootstrap makes is moto's own: cdk writes into that bucket and reads that parameter. It comes before every other stack."""
    global is_bootstrapped
    is_bootstrapped = is_bootstrapped or stack_name != TOOLKIT
    made_by_moto(self, stack_id, stack_name, *args, **kwargs)


def resource_class_from_type(resource_type: str):
    is_custom = resource_type.startswith("Custom::") or resource_type == "AWS::CloudFormation::CustomResource"
    if not is_bootstrapped or resource_type in parsing.NULL_MODELS or is_custom:
        return of_moto(resource_type)
    return stand_in_for(resource_type)


parsing.ResourceMap.__init__ = made
parsing.resource_class_from_type = resource_class_from_type

if __name__ == "__main__":
    from moto.server import main

    main(["-H", "127.0.0.1", "-p", sys.argv[1]])
