"""What the values of claims' enums are called in each language: for files that people read."""

from collections.abc import Mapping

from server.claims.rules.terms import Channel, ClaimDirection, ClaimStatus, Importance, Remedy, Severity

WORDS: Mapping[str, Mapping[str, Mapping[str, str]]] = {
    "en": {
        "status": {
            ClaimStatus.REGISTERED: "Registered",
            ClaimStatus.IN_PROGRESS: "In progress",
            ClaimStatus.SATISFIED: "Satisfied",
            ClaimStatus.PARTIALLY_SATISFIED: "Partially satisfied",
            ClaimStatus.NOT_SATISFIED: "Not satisfied",
            ClaimStatus.WITHDRAWN: "Withdrawn",
        },
        "direction": {
            ClaimDirection.FROM_CUSTOMER: "From a customer",
            ClaimDirection.TO_SUPPLIER: "To a supplier",
        },
        "importance": {Importance.HIGH: "High", Importance.NORMAL: "Normal", Importance.LOW: "Low"},
        "severity": {Severity.CRITICAL: "Critical", Severity.MAJOR: "Major", Severity.MINOR: "Minor"},
        "channel": {
            Channel.PHONE: "Phone",
            Channel.MAIL: "Mail",
            Channel.MEETING: "Meeting",
            Channel.PORTAL: "Portal",
            Channel.API: "Partner system",
            Channel.IMPORT: "Import",
        },
        "remedy": {
            Remedy.REFUND: "Refund",
            Remedy.REPLACEMENT: "Replacement",
            Remedy.REPAIR: "Repair",
            Remedy.DISCOUNT: "Discount",
            Remedy.APOLOGY: "Apology",
            Remedy.NONE: "None",
        },
    },
    "ru": {
        "status": {
            ClaimStatus.REGISTERED: "Зарегистрирована",
            ClaimStatus.IN_PROGRESS: "Обрабатывается",
            ClaimStatus.SATISFIED: "Удовлетворена",
            ClaimStatus.PARTIALLY_SATISFIED: "Удовлетворена частично",
            ClaimStatus.NOT_SATISFIED: "Не удовлетворена",
            ClaimStatus.WITHDRAWN: "Отозвана",
        },
        "direction": {
            ClaimDirection.FROM_CUSTOMER: "От клиента",
            ClaimDirection.TO_SUPPLIER: "Поставщику",
        },
        "importance": {Importance.HIGH: "Высокая", Importance.NORMAL: "Обычная", Importance.LOW: "Низкая"},
        "severity": {
            Severity.CRITICAL: "Критическая",
            Severity.MAJOR: "Существенная",
            Severity.MINOR: "Незначительная",
        },
        "channel": {
            Channel.PHONE: "Телефон",
            Channel.MAIL: "Почта",
            Channel.MEETING: "Встреча",
            Channel.PORTAL: "Портал",
            Channel.API: "Система партнёра",
            Channel.IMPORT: "Импорт",
        },
        "remedy": {
            Remedy.REFUND: "Возврат денег",
            Remedy.REPLACEMENT: "Замена",
            Remedy.REPAIR: "Ремонт",
            Remedy.DISCOUNT: "Скидка",
            Remedy.APOLOGY: "Извинения",
            Remedy.NONE: "Нет",
        },
    },
}
"""By language, kind of value, value."""
