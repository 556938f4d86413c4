"""The five documents: for us, for PostGraphile, and as the SQL that a person would write."""

from dataclasses import dataclass

_ID_NAME = "{ id name }"
_THEIR_ID_NAME = "{ id: rowId name }"


@dataclass(frozen=True)
class Document:
    """One question in three languages; the answers have the same shape."""

    name: str
    label: str
    ours: str
    theirs: str
    sql: str
    """Its parameters are the variables in their order; for the mutation, a function's call."""


def _json(sql: str, *path: str) -> str:
    """Wrap a statement that returns one JSON value as {path: {path: value}}."""
    wrapped = f"({sql})"
    for key in reversed(path):
        wrapped = f"json_build_object('{key}', {wrapped})"
    return f"SELECT {wrapped}::text"


def _one(columns: str, table: str, key: str) -> str:
    return f"(SELECT row_to_json(x) FROM (SELECT {columns} FROM {table} t WHERE t.id = {key} OFFSET 0) x)"


def _many(rows: str) -> str:
    nodes = f"(SELECT coalesce(json_agg(row_to_json(x)), '[]') FROM ({rows} LIMIT 100) x)"
    return f"(SELECT row_to_json(y) FROM (SELECT {nodes} AS nodes) y)"


_PARTICIPANTS = _many(
    f"""SELECT p.id, {_one("t.id, t.name", "partner", "p.partner_id")} AS partner,
    {_one("t.name", "participant_role", "p.partner_role_id")} AS "partnerRole", p.comment
    FROM participant p WHERE p.claim_id = c.id ORDER BY p.id"""
)
_LISTED = f"""SELECT c.id, c.number, c.title, c.status, c.registered_at AS "registeredAt",
    {_one("t.id, t.name", "partner", "c.partner_id")} AS partner,
    {_one("t.id, t.name", "claim_reason", "c.reason_id")} AS reason,
    {_one("t.id, t.name", "department", "c.at_fault_department_id")} AS "atFaultDepartment",
    {_PARTICIPANTS} AS participants FROM claim c WHERE """
_NEWEST = "ORDER BY c.registered_at DESC, c.id DESC LIMIT "
_NODES = "SELECT coalesce(json_agg(row_to_json(n)), '[]') FROM ({rows}) n"

_OUR_CLAIM = f"""{{ id number title status registeredAt partner {_ID_NAME} reason {_ID_NAME}
    atFaultDepartment {_ID_NAME}
    participants(first: 100) {{ nodes {{ id partner {_ID_NAME} partnerRole {{ name }} comment }} }} }}"""
_THEIR_CLAIM = f"""{{ id: rowId number title status registeredAt
    partner: partnerByPartnerId {_THEIR_ID_NAME} reason: claimReasonByReasonId {_THEIR_ID_NAME}
    atFaultDepartment: departmentByAtFaultDepartmentId {_THEIR_ID_NAME}
    participants: participantsByClaimId(first: 100) {{ nodes {{ id: rowId partner: partnerByPartnerId {_THEIR_ID_NAME}
        partnerRole: participantRoleByPartnerRoleId {{ name }} comment }} }} }}"""
_OUR_ORDER = "orderBy: [{ field: REGISTERED_AT, direction: DESC }]"

PAGE = Document(
    "page",
    "50 claims with partner, reason, department and participants",
    ours=f"""query ($reason: ID!) {{
    claims(first: 50, where: {{ reason: {{ id: {{ eq: $reason }} }} }}, {_OUR_ORDER}) {{ nodes {_OUR_CLAIM} }} }}""",
    theirs=f"""query ($reason: String!) {{
    claims: allClaims(first: 50, condition: {{ reasonId: $reason }}, orderBy: REGISTERED_AT_DESC) {{
        nodes {_THEIR_CLAIM} }} }}""",
    sql=_json(_NODES.format(rows=f"{_LISTED} c.reason_id = $1 {_NEWEST} 50"), "claims", "nodes"),
)

_FILTERED = "c.at_fault_department_id = $1 AND c.status = $2"
FILTERED = Document(
    "filtered",
    "The same of a department and status, with totalCount",
    ours=f"""query ($department: ID!, $status: ClaimStatus!) {{
    claims(first: 50, where: {{ atFaultDepartment: {{ id: {{ eq: $department }} }}, status: {{ eq: $status }} }},
        {_OUR_ORDER}) {{ nodes {_OUR_CLAIM} totalCount totalCountPrecision }} }}""",
    theirs=f"""query ($department: String!, $status: String!) {{
    claims: allClaims(first: 50, condition: {{ atFaultDepartmentId: $department, status: $status }},
        orderBy: REGISTERED_AT_DESC) {{ nodes {_THEIR_CLAIM} totalCount }} }}""",
    sql=_json(
        f"""SELECT row_to_json(r) FROM (SELECT
        ({_NODES.format(rows=f"{_LISTED} {_FILTERED} {_NEWEST} 50")}) AS nodes,
        (SELECT count(*) FROM (SELECT FROM claim c WHERE {_FILTERED} LIMIT 10001) f) AS "totalCount") r""",
        "claims",
    ),
)

_PLAIN = """id number title description direction status registeredAt closedAt reopenCount version createdAt updatedAt
    resolution internalComment remedySought remedyGiven importance severity channel tags rating archivedAt"""
_LINKED = "{ id number status }"
ONE = Document(
    "one",
    "One claim in full",
    ours=f"""query ($id: ID!) {{ claim(id: $id) {{ {_PLAIN}
    amountClaimed {{ amount currency }} amountSettled {{ amount currency }}
    partner {{ id name legalName taxNumber emails phones address }}
    contactPerson {{ id name position emails phones }}
    reason {{ id name parent {_ID_NAME} }}
    atFaultDepartment {{ id name parent {_ID_NAME} }} atFaultEmployee {_ID_NAME} responsible {_ID_NAME}
    participants(first: 100) {{ nodes {{ id partner {_ID_NAME} partnerRole {{ name }} contact {_ID_NAME}
        contactRole {{ name }} comment }} }}
    links(first: 100) {{ nodes {{ id kind other {_LINKED} }} }}
    linkedFrom(first: 100) {{ nodes {{ id kind claim {_LINKED} }} }}
    references(first: 100) {{ nodes {{ id system value }} }}
    history(first: 100) {{ nodes {{ id kind version at actor data }} }} }} }}""",
    theirs=f"""query ($id: String!) {{ claim: claimByRowId(rowId: $id) {{ {_PLAIN.replace("id ", "id: rowId ", 1)}
    amountClaimed amountSettled currency
    partner: partnerByPartnerId {{ id: rowId name legalName taxNumber emails phones address }}
    contactPerson: contactPersonByContactPersonId {{ id: rowId name position emails phones }}
    reason: claimReasonByReasonId {{ id: rowId name parent: claimReasonByParentId {_THEIR_ID_NAME} }}
    atFaultDepartment: departmentByAtFaultDepartmentId {{ id: rowId name
        parent: departmentByParentId {_THEIR_ID_NAME} }}
    atFaultEmployee: userAccountByAtFaultEmployeeId {_THEIR_ID_NAME}
    responsible: userAccountByResponsibleId {_THEIR_ID_NAME}
    participants: participantsByClaimId(first: 100) {{ nodes {{ id: rowId partner: partnerByPartnerId {_THEIR_ID_NAME}
        partnerRole: participantRoleByPartnerRoleId {{ name }} contact: contactPersonByContactId {_THEIR_ID_NAME}
        contactRole: participantRoleByContactRoleId {{ name }} comment }} }}
    links: claimLinksByClaimId(first: 100) {{ nodes {{ id: rowId kind
        other: claimByOtherId {{ id: rowId number status }} }} }}
    linkedFrom: claimLinksByOtherId(first: 100) {{ nodes {{ id: rowId kind
        claim: claimByClaimId {{ id: rowId number status }} }} }}
    references: claimReferencesByClaimId(first: 100) {{ nodes {{ id: rowId system value }} }}
    history(first: 100) {{ nodes {{ id: rowId kind version at actor data }} }} }} }}""",
    sql=_json(
        f"""SELECT row_to_json(r) FROM (SELECT c.id, c.number, c.title, c.description, c.direction, c.status,
        c.registered_at AS "registeredAt", c.closed_at AS "closedAt", c.reopen_count AS "reopenCount", c.version,
        c.created_at AS "createdAt", c.updated_at AS "updatedAt", c.resolution,
        c.internal_comment AS "internalComment", c.remedy_sought AS "remedySought",
        c.remedy_given AS "remedyGiven", c.importance, c.severity, c.channel, c.tags, c.rating,
        c.archived_at AS "archivedAt", c.amount_claimed::text AS "amountClaimed",
        c.amount_settled::text AS "amountSettled", c.currency,
        {
            _one(
                '''t.id, t.name, t.legal_name AS "legalName", t.tax_number AS "taxNumber",
                t.emails, t.phones, t.address''',
                "partner",
                "c.partner_id",
            )
        } AS partner,
        {
            _one("t.id, t.name, t.position, t.emails, t.phones", "contact_person", "c.contact_person_id")
        } AS "contactPerson",
        (SELECT row_to_json(x) FROM (SELECT s.id, s.name, {_one("t.id, t.name", "claim_reason", "s.parent_id")}
            AS parent FROM claim_reason s WHERE s.id = c.reason_id OFFSET 0) x) AS reason,
        (SELECT row_to_json(x) FROM (SELECT s.id, s.name, {_one("t.id, t.name", "department", "s.parent_id")}
            AS parent FROM department s WHERE s.id = c.at_fault_department_id OFFSET 0) x) AS "atFaultDepartment",
        {_one("t.id, t.name", "user_account", "c.at_fault_employee_id")} AS "atFaultEmployee",
        {_one("t.id, t.name", "user_account", "c.responsible_id")} AS responsible,
        {
            _many(f'''SELECT p.id, {_one("t.id, t.name", "partner", "p.partner_id")} AS partner,
            {_one("t.name", "participant_role", "p.partner_role_id")} AS "partnerRole",
            {_one("t.id, t.name", "contact_person", "p.contact_id")} AS contact,
            {_one("t.name", "participant_role", "p.contact_role_id")} AS "contactRole", p.comment
            FROM participant p WHERE p.claim_id = c.id ORDER BY p.id''')
        } AS participants,
        {
            _many(f'''SELECT l.id, l.kind, {_one("t.id, t.number, t.status", "claim", "l.other_id")} AS other
            FROM claim_link l WHERE l.claim_id = c.id ORDER BY l.id''')
        } AS links,
        {
            _many(f'''SELECT l.id, l.kind, {_one("t.id, t.number, t.status", "claim", "l.claim_id")} AS claim
            FROM claim_link l WHERE l.other_id = c.id ORDER BY l.id''')
        } AS "linkedFrom",
        {
            _many('''SELECT f.id, f.system, f.value FROM claim_reference f
            WHERE f.claim_id = c.id ORDER BY f.id''')
        } AS "references",
        {
            _many('''SELECT e.id, e.kind, e.version, e.at, e.actor, e.data FROM event e
            WHERE e.subject = c.id ORDER BY e.at DESC, e.id DESC''')
        } AS history
        FROM claim c WHERE c.id = $1) r""",
        "claim",
    ),
)

BRIEF = Document(
    "brief",
    "20 claims with three fields",
    ours=f"""query ($responsible: ID!, $status: ClaimStatus!) {{
    claims(first: 20, where: {{ responsible: {{ id: {{ eq: $responsible }} }}, status: {{ eq: $status }} }},
        {_OUR_ORDER}) {{ nodes {{ id number title }} }} }}""",
    theirs="""query ($responsible: String!, $status: String!) {
    claims: allClaims(first: 20, condition: { responsibleId: $responsible, status: $status },
        orderBy: REGISTERED_AT_DESC) { nodes { id: rowId number title } } }""",
    sql=_json(
        _NODES.format(
            rows=f"""SELECT c.id, c.number, c.title FROM claim c
            WHERE c.responsible_id = $1 AND c.status = $2 {_NEWEST} 20"""
        ),
        "claims",
        "nodes",
    ),
)

MOVE = Document(
    "move",
    "A transition",
    ours="""mutation ($id: ID!, $transition: ClaimTransition!, $expectedVersion: Int!, $comment: String!) {
    claimTransition(input: { id: $id, transition: $transition, expectedVersion: $expectedVersion,
        comment: $comment }) { claim { id status version } errors { code message } } }""",
    theirs="""mutation ($id: String!, $transition: String!, $expectedVersion: Int!, $comment: String!) {
    claimTransition: benchClaimTransition(input: { claimId: $id, transition: $transition,
        expectedVersion: $expectedVersion, comment: $comment }) { claim: result { id: rowId status version } } }""",
    sql="",
)

READS = (PAGE, FILTERED, ONE, BRIEF)
ALL = (*READS, MOVE)
BY_NAME = {each.name: each for each in ALL}
