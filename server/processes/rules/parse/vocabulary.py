"""The words of BPMN: what runs here, what is only drawn, and what is refused, with a sentence for each refusal."""

from server.processes.rules.graph import Kind, Trigger

RUNS = {
    "startEvent": Kind.START,
    "endEvent": Kind.END,
    "intermediateThrowEvent": Kind.THROW,
    "intermediateCatchEvent": Kind.CATCH,
    "boundaryEvent": Kind.BOUNDARY,
    "userTask": Kind.USER,
    "manualTask": Kind.MANUAL,
    "task": Kind.PLAIN,
    "receiveTask": Kind.RECEIVE,
    "serviceTask": Kind.SERVICE,
    "sendTask": Kind.SEND,
    "subProcess": Kind.SUBPROCESS,
    "callActivity": Kind.CALL,
    "exclusiveGateway": Kind.EXCLUSIVE,
    "parallelGateway": Kind.PARALLEL,
    "inclusiveGateway": Kind.INCLUSIVE,
    "eventBasedGateway": Kind.EVENT_BASED,
}

DRAWN = frozenset(
    {
        "documentation", "extensionElements", "incoming", "outgoing", "laneSet", "auditing", "monitoring",
        "dataObject", "dataObjectReference", "dataStoreReference", "dataInputAssociation", "dataOutputAssociation",
        "ioSpecification", "property", "textAnnotation", "association", "group", "supportedInterfaceRef",
        "performer", "potentialOwner", "humanPerformer", "resourceRole", "rendering",
    }
)  # fmt: skip

# Parts that are read with the element they belong to.
PARTS = frozenset(
    {"multiInstanceLoopCharacteristics", "eventDefinitionRef", "dataInput", "dataOutput", "inputSet", "outputSet"}
)

DRAWN_OUTSIDE = frozenset(
    {
        "process", "collaboration", "message", "signal", "error", "documentation", "extensionElements", "import",
        "dataStore", "category", "itemDefinition", "interface", "endPoint", "resource", "escalation", "extension",
        "relationship", "correlationProperty", "partnerEntity", "partnerRole",
    }
)  # fmt: skip

REFUSED = {
    "scriptTask": "Scripts do not run here: use a service task from the catalogue.",
    "businessRuleTask": "Business-rule tasks are not supported: ask by conditions on a gateway's flows.",
    "complexGateway": "Complex gateways are not supported: use an inclusive or a parallel one.",
    "standardLoopCharacteristics": "The loop marker is not supported: draw the loop with a gateway.",
    "transaction": "Transactions are not supported: use a subprocess.",
    "adHocSubProcess": "Ad-hoc subprocesses are not supported: draw the order of the tasks.",
    "choreography": "Choreographies are not supported: draw a process.",
    "conditionalEventDefinition": "Conditional events are not supported: use a message, a signal or a timer.",
    "compensateEventDefinition": "Compensation is not supported: draw what undoes the work as tasks.",
    "escalationEventDefinition": "Escalations are not supported: use a timer or a signal.",
    "cancelEventDefinition": "Cancelling a transaction is not supported: use an error.",
}

TRIGGERS = {
    "timerEventDefinition": Trigger.TIMER,
    "messageEventDefinition": Trigger.MESSAGE,
    "signalEventDefinition": Trigger.SIGNAL,
    "errorEventDefinition": Trigger.ERROR,
    "terminateEventDefinition": Trigger.TERMINATE,
    "linkEventDefinition": Trigger.LINK,
}

# Which events each kind of element may carry; None is an event without a mark.
ALLOWED: dict[Kind, frozenset[Trigger | None]] = {
    Kind.START: frozenset({None}),
    Kind.END: frozenset({None, Trigger.TERMINATE, Trigger.ERROR, Trigger.SIGNAL, Trigger.MESSAGE}),
    Kind.THROW: frozenset({None, Trigger.SIGNAL, Trigger.MESSAGE, Trigger.LINK}),
    Kind.CATCH: frozenset({Trigger.TIMER, Trigger.MESSAGE, Trigger.SIGNAL, Trigger.LINK}),
    Kind.BOUNDARY: frozenset({Trigger.TIMER, Trigger.MESSAGE, Trigger.SIGNAL, Trigger.ERROR}),
}

# Attributes whose other value changes what an element means.
FIXED = {
    "isForCompensation": ("false", "Compensation is not supported: draw what undoes the work as tasks."),
    "triggeredByEvent": ("false", "Event subprocesses are not supported: put a boundary event on the subprocess."),
    "startQuantity": ("1", "Waiting for several tokens is not supported: use a parallel gateway."),
    "completionQuantity": ("1", "Sending several tokens is not supported: draw several flows."),
    "instantiate": (
        "false",
        "A message cannot start a process: start it by hand, by a claim's status or by its reason.",
    ),
    "parallelMultiple": ("false", "An event that waits for several marks is not supported."),
    "eventGatewayType": ("Exclusive", "A parallel event gateway is not supported: use a parallel gateway."),
    "behavior": ("All", "A multi-instance that throws events is not supported: use a completion condition."),
}
