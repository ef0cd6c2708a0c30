"""How the playground says no."""

import pytest

from playground.refusal import Problem, Refusal


def test_a_refusal_carries_its_status_code_and_sentence() -> None:
    refusal = Refusal.unknown_channel()
    assert (refusal.status, refusal.code) == (404, 10003)
    assert refusal.body() == {"message": "Unknown Channel", "code": 10003}
    assert str(refusal) == "404 (10003): Unknown Channel"


def test_the_problem_of_a_form_is_told_where_it_is() -> None:
    refusal = Refusal.invalid("embeds.0.title", "BASE_TYPE_MAX_LENGTH", "Must be 256 or fewer in length.")
    assert refusal.body() == {
        "message": "Invalid Form Body",
        "code": 50035,
        "errors": {
            "embeds": {
                "0": {
                    "title": {
                        "_errors": [
                            {"code": "BASE_TYPE_MAX_LENGTH", "message": "Must be 256 or fewer in length."}
                        ]
                    }
                }
            }
        },
    }


def test_all_problems_of_a_form_share_one_tree() -> None:
    refusal = Refusal.form(
        [Problem("a.0", "X", "first"), Problem("a.0", "Y", "second"), Problem("a.1.b", "X", "third")]
    )
    assert refusal.errors == {
        "a": {
            "0": {"_errors": [{"code": "X", "message": "first"}, {"code": "Y", "message": "second"}]},
            "1": {"b": {"_errors": [{"code": "X", "message": "third"}]}},
        }
    }


def test_a_problem_of_the_whole_form_is_at_the_root() -> None:
    assert Refusal.invalid("", "X", "all of it").errors == {
        "_errors": [{"code": "X", "message": "all of it"}]
    }


@pytest.mark.parametrize(
    ("refusal", "status", "code"),
    [
        (Refusal.unauthorised(), 401, 0),
        (Refusal.unknown_route(), 404, 0),
        (Refusal.unknown_interaction(), 404, 10062),
        (Refusal.already_acknowledged(), 400, 40060),
        (Refusal.missing_access(), 403, 50001),
        (Refusal.missing_permissions(), 403, 50013),
        (Refusal.invalid_webhook_token(), 401, 50027),
        (Refusal.too_many_webhooks(15), 400, 30007),
        (Refusal.blocked_by_automod(), 400, 200000),
        (Refusal.title_blocked_by_automod(), 400, 200001),
    ],
)
def test_statuses_and_codes_are_discords(refusal: Refusal, status: int, code: int) -> None:
    assert (refusal.status, refusal.code) == (status, code)
