from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "assignment" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "number" VARCHAR(32) NOT NULL UNIQUE,
    "title" VARCHAR(250) NOT NULL,
    "content" TEXT,
    "importance" VARCHAR(16) NOT NULL,
    "performer_id" TEXT COLLATE "C",
    "role_id" TEXT COLLATE "C",
    "main_object" TEXT COLLATE "C",
    "additional_object" TEXT COLLATE "C",
    "due_at" TIMESTAMPTZ NOT NULL,
    "check_required" BOOL NOT NULL,
    "checker_id" TEXT COLLATE "C",
    "checker_role_id" TEXT COLLATE "C",
    "checker_main_object" TEXT COLLATE "C",
    "checker_additional_object" TEXT COLLATE "C",
    "check_due_at" TIMESTAMPTZ,
    "subject" TEXT COLLATE "C",
    "starts_at" TIMESTAMPTZ,
    "remind_at" TIMESTAMPTZ,
    "parent_task_id" TEXT COLLATE "C",
    "lacking" TEXT COLLATE "C",
    "status" VARCHAR(16) NOT NULL,
    "iteration" INT NOT NULL,
    "executed" VARCHAR(16),
    "started_at" TIMESTAMPTZ,
    "executed_at" TIMESTAMPTZ,
    "ended_at" TIMESTAMPTZ,
    "reason" TEXT,
    "instance_id" TEXT COLLATE "C" UNIQUE
);
CREATE INDEX IF NOT EXISTS "idx_assignment_subject_979d9d" ON "assignment" ("subject", "id");
CREATE INDEX IF NOT EXISTS "idx_assignment_created_2cac3c" ON "assignment" ("created_by", "id");
CREATE INDEX IF NOT EXISTS "idx_assignment_parent__54e99a" ON "assignment" ("parent_task_id");
CREATE INDEX IF NOT EXISTS "idx_assignment_status_4542d1" ON "assignment" ("status", "id");
COMMENT ON COLUMN "assignment"."created_by" IS 'Id of the user or client who made it';
COMMENT ON COLUMN "assignment"."parent_task_id" IS 'The task whose performer gave it to have it done';
COMMENT ON COLUMN "assignment"."lacking" IS 'The address that has no performers, where it asks to name some';
COMMENT ON COLUMN "assignment"."iteration" IS 'How often it was given: 1 at first, more after returns';
COMMENT ON COLUMN "assignment"."executed" IS 'How the performer ended the last iteration';
COMMENT ON COLUMN "assignment"."reason" IS 'Why it was cancelled';
COMMENT ON TABLE "assignment" IS 'Something that somebody is given to do, and perhaps another to check: it runs on the built-in diagram.';
        CREATE TABLE IF NOT EXISTS "assignment_number" (
    "year" INT NOT NULL PRIMARY KEY,
    "issued" INT NOT NULL
);
COMMENT ON TABLE "assignment_number" IS 'The last number given within a year.';
        ALTER TABLE "process_instance" ADD "assignment_id" TEXT COLLATE "C";
        ALTER TABLE "process_task" ADD "overdue_at" TIMESTAMPTZ;
        ALTER TABLE "process_task" ADD "assignment_id" TEXT COLLATE "C";
        ALTER TABLE "process_task" ADD "reminded_at" TIMESTAMPTZ;
        ALTER TABLE "process_task" ADD "remind_at" TIMESTAMPTZ;
        COMMENT ON COLUMN process_instance."assignment_id" IS 'The assignment that it carries out';
COMMENT ON COLUMN process_task."overdue_at" IS 'When it was told to be overdue; null: not yet';
COMMENT ON COLUMN process_task."assignment_id" IS 'The assignment that it is a task of';
COMMENT ON COLUMN process_task."reminded_at" IS 'When its performer was reminded; null: not yet';"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE "process_instance" DROP COLUMN "assignment_id";
        ALTER TABLE "process_task" DROP COLUMN "overdue_at";
        ALTER TABLE "process_task" DROP COLUMN "assignment_id";
        ALTER TABLE "process_task" DROP COLUMN "reminded_at";
        ALTER TABLE "process_task" DROP COLUMN "remind_at";
        DROP TABLE IF EXISTS "assignment";
        DROP TABLE IF EXISTS "assignment_number";"""


MODELS_STATE = (
    "eJztfWtz2ziy9l9B6cvMqdKkct+tZGurbCfnTHYdeyr2bPaczJQMkbDFNUVoCcqK3t397y"
    "8avF9FSKQESv1lJhbRoPTg1v10o/tfozm3mSuefXxiXjB6R/418uicyX/kH4zJiC4W6cfw"
    "QUCnrmrJkiZTEfjUgn7uqSuY/MhmwvKdReBwD5pee4xYM+o9MMLvCZd/+czivv2OOIEgj4"
    "5nkx/vLJc682eyJ084IHj3X2OymtEgkrTHZLqWH/D5M3ipzS35Vsd76Kn/pef8c8kmAX9g"
    "wYz58i3ffpcfy67Ydybgz28jsZz+g1kKgyfmC/ixv0OjxePk3mGunQPWsaGd+nwSrBfqs0"
    "/2f6t28HumE4u7y7mXtl2sgxn3ksby58KnD8xjPg2YnYHbW7puNCzxR+H3lx8E/pIlX9xO"
    "P7DZPV26MGggHX6D9LPRZHJ1fTu5+Xg7mYxKAxpLZMYg+sjiHkwGxwsAo3/9J+w3/dXq0x"
    "G84Pbj32/JxfXl5dntR/Lb6OK30eg/qjkNaCigUE4BzKDdDsWMQDdQxh+kWKbz3UgwU/Di"
    "+VkGzwuq0ctIFNBzwmVvBnqj21m82n8QJPrShN4HzCdy4UaLu7hjVAMsf5L8308vX7z+w+"
    "s/vnr7+o+yifotySd/aBiDT1e3BdBh4ykjfjGjfjXkcfujmK2jOf0+cZn3EMzkn29fNyD3"
    "t7MvFz+fffnx7ev/ghdyeZiER8xV9OSlepQHF/aJMrh/ubm+qgY3bl8A13asgPybuI4waV"
    "JfhEcSCfdBiRP8arkbTtk992Xvan7/LvGg8mjzeMBEuxneMAiAHHQyF+Kfbhb8Hz+f/b04"
    "LheX1+cKTC6CB1/1ojo4LwyS1Aq4337HTppvtQKig82UBbDLdk0rjrkP8pcHzpzVQFd1zt"
    "mRyLP4H+ZM8U5g/PT5483t2edfcvP2gwQVnrxUn64Ln/74tjCXk07I10+3PxP4k/zf9dXH"
    "4vRO2t3+3wi+E10GfOLx1YTaWUzij+OP/gMK4f1jRqOBD6bUelxR356UnvCXvK5t+dH85b"
    "z4CfXogxokQBO+Z6TQf7LZfCE3Cs9a/5WtRxUqf6FFo+7vpG0nj1HjjVbAV1C2KVnI4bac"
    "BXXleS1lie3Y7+U/FgGRexsRYFYQm65FWc3fpoM2erzlM1gPE7mG9PT3+qPcdA1+dPPz2U"
    "8v37wFeynBU50mEtExmbHvLVWmXk75eiPA8RbLYDKjYlYejXPHo/66ZjxycoVxma6jA/R4"
    "tsbz6IBOdkWJ8fmnq7Mv/5sc58nWeHl99T/nFQf6+f/efjwrHEzyEfwEjZWQSpis1kqVBJ"
    "ZCkBgT8p9yswn/li8WAZlTmxG5wUR0wSHXRzoema1LU2HIS6LigIpDteJw4XLr8Xbpe1U6"
    "Q/qwUV2woNkkiNtt1BTApnepXHMgElN6/+DTeImq/t6Tu3vquEsJ8x2x+FIOu3zIBQuX7o"
    "p58j8+9x6I40mtweerskbR54s2ax7IFfbFFR6WeTkojP2fOFU0Yj20cXuzT3+P/Hp7YcaR"
    "PmUP1NviQM/KdXCcD4hNGcJpnh1hJiHcRmXLyuEIGz3Cvl/Fe96y7zXelkTAYOZz9JmKx7"
    "aGz4bTvJlpzpmmcfMi/ZzfNWMNTcPDlRXZn4vreV/nfgfOK0NMjjPLYkLc8kdWaXRkHzea"
    "HVQ1lBp43HKj4XFGpoz64DoEGbACKFkK+be0+6m0Bhyp60dcI3BJEDQgZnwlW3oWK5sXu3"
    "fXhr6EHkfy02+jsEcMQujPsEC+5STO73iwpuv26yUvY/I5nnKd8WYUbhwQ/RTSnE7QySnf"
    "6ONcLuwtl1JeEpeS0UtpIJFHLwxWy7Jwqv+XsKynX+L2JtMvW3JbL988b8G9yFa15It6ls"
    "dXMLmP13kY62EuiJmrNcWO34P7eDOQW3xRZbid+T6tceemIgWkzYrj6kpF/fZ7ATL2feHI"
    "PXobDikniSySyUenz56k3biNhpSXxFE2eZRD3XuiY5rnRAy2NPYSKwk2jBZ6GYFTxK5E8u"
    "WhLOP439xnzoP3VxYexp/k26lnVWmVEUH3a9TNIHFMP02/ok9XCZmWnT7yp8sfzIJQOTy7"
    "uTj78HFUsbg7wPQi6eg4Uc1tadW4Hij+hUrV16b+B1oZNZt9PG6MgYkaTmzaMl72jMABHQ"
    "aZOALC/MmK+/JYJ1Soi20rxh5lb/Kh7MNnjKxmzJNPgEyWzcmML/2KMNoO+62gp78lv1S9"
    "WL4p5KMx7gXpaQM2ouNQGZGe7l+tRHr6FJYS0tOjLulpdd5XrpfaW5lVSm9ulRzXCoFZXw"
    "CNL5hXwX/Ws82JgMHb+Jak/psW7PKbWnL5TSla1eWiiltuiFdNJBDcDeDu1RdlNLC9uKIS"
    "i1GLGswLHYXbr0OGK2ub7sjIfJU280Wmu2GCupmYyU8oo6iZkBOrvJfkbMxflFJzbaiYBf"
    "UDOb5ErEXA5u+IbC4gYVAY2QcXj4E5iVqJMVgt8CF13QJ74jGVbILZVcRMT2/Bq0hIyZi7"
    "BR2FHYmUDFIyuJSQkjGPkjlsxKBBd2F7MdIiXUxqx3oRbAW5PYaxjf50v/QsgJJMl44bOJ"
    "54Bu/780jzUPg4XwTrd4TJ1beOddJODoFSuNtQIgQ7gxbyEszltqrUfaX8C3nMrqVy/9Qy"
    "l6EuxDaTtobztOX5WpbGmDPTjlhDLvd9YLBVzGsM98zTcZPxbufbbTLg6we5zQU7+Sp1rQ"
    "6u2Knvixfs0FzGDQjNZTSXcSkdfCmhuTw6HnP5+L2aM0ZtLY9mRsDkPf9M7fXvSYIos5Xn"
    "Biw550F+P9luDBG2SocNzTkIvb3n/hySQawBvN7PBOpbM+dpq0OhIIoGnsmHQmiyaK2znI"
    "jBK+0QYQORBVjCUjtoIG/fDhLPjREDuYmUixf4Iuf1l08Xt4cKGLj2H6jnCBr98hL7kHs+"
    "buIfeLFlq5ymqjIRX4FxIFgQSLBFmmdY2gauNAxgCskZoEhEIbUOVnGDY8e+MBwA+Q0Dlc"
    "9jOn+R30B+A5cS8hvIbxi1LvbAb7jUe1jSBy2MszL7w3kUZsXcA85tUK7HuIgw7MmT/yf1"
    "Xx2Ic0J7xDhOKz7ETO9L34cKTzowZ2X2iPLHX7/sB+VXLUB+VYvxqyLEYa0ZMVG1aSsCXM"
    "65tOOoV411WbhY10hK9wV5bH9pBrXE8THUJVw9AEUy/QG71Ty6vr7MKTXnn4qJo3/9fP7x"
    "y48v1ADJRk5IS5QPSbkXy/dNfKCepQWtOTAV0maPzEdXFTNhjk/SwIofRDQwhHvu2qTRCZ"
    "PtVQxKQwGwVMbs4l+jG+fBk8gvfcH9DtZEh3XADAkg+oX54DNh/plty28Y/tYCkVdqM24i"
    "8xZxazBLkuZtLgXFgsQHvm3lBDNlFXNVeDri4wSfy8VFxSNZUUGiNzBbtVYOoTt/6TLxLH"
    "pyR1a+nPkgzCpKne/rpW3iouD9GAvVH1c4l71OuGbV84KQwTRSj5hmTnLbdkKFQxvJStFT"
    "xxPWvJZbMSNwFBRCh15FtX+WgNT2KSaH3Zeov2EiutGvmJlJJt1CzsPfpIzE49NGE4nnRh"
    "s1ROkBoe9PnvjyuPdZ5sgPuDzwXXAXcj/UFqJnckwSpSGi8+Gb2wSq4VXmjevvReiSRJek"
    "uVvTUfhR0CWJLklcSuiSRJekUetiHzVNZtwPJroo56UM3vu3hLoV0g1AVyTskgq9lrMsat"
    "8Jtv0Ui2EqQJ0sfCZlVEw72AAteemC66yNG/hVvR/4VckRnKG6JroVv6tkj2+Ov3jbAvMX"
    "xaM0xRwebeDTtJGv7wHxb4E/XuA4WhXTEAcb0FSf2XyqaJgSm5V5Om6ishRbN08b9ntFP3"
    "RFwQX9sBouskXIFuH+g2wRskW4lA69lJAtGnXJFmFUBEZFmIYnRkXscgzuu4Dj0MHDkJK9"
    "hZQU52kH2LasjjlUSDeWxzwMqXEDcSjVt/7jR+MmOkNkGrUIyRFySvzkeJABZurzlcoMA+"
    "aGxfmjw34Q5Im6SwblFx/ZQiXtn1VXBNi+oza0SUiWAG2SqQuO5AmSJ2YdgkOz+JA8QfIE"
    "lxKSJ+aRJ+E1uAmoCTo+24KYuaf66Obns59evnk7JjP2vd0m1Pc16oxmpblR5SVxozJ6o8"
    "pcHdSIhIhFDD7vtwx96H4hKctS3a3WATkvdXw49xIxiJScpmbaQMkhbTRk2kiO0SfvLAjY"
    "fBFUXjUvtBg3kkiy7cTx5IGead0qc6TPLLCw7qnjLuWZAQaYqvHIHxwPLDD4IzpOqtNF6n"
    "aAF7JS8EHtjU3eBLAIrDEk1lwwG+7UU4+Ev2e/pFI8pho2UlZkf0bS874OxI6NJJeKYAt1"
    "PSOGurrRuvrU5dYjsydLL3Aqkvs0D3NJGANpTRtrQwJplcpWoTLEqly9ohAaLZbFlxoVqp"
    "kvuKdIWKFyCDneOyK1yvt7VROaRv8Gl+cYCg4sRcAhi0z4MKrfV5NwpqOO27ikMpW9lGMq"
    "LZSYLcAF/5Itl8Ea3VXorsItEt1V6K7CpXT4pYTuqlGnlhhY2zpsbyJg7kk+uuQruQ9ZVL"
    "Ss91S4UtiK733RwPe+KPO9eAO/Xz6dzWmVoVkPcCJg8Mm6NcBtPEOyVQPAJd/Qggqx4tJg"
    "0/VslwSPEfAeZrTure+d7nibvWN0f8lbGdST6ljuhiCNnNTxzePucc5wC2WFrb5MXkbGYJ"
    "RHZwkV84NorkvZv/mDVTGwKsZxVMWgUwHVDe99Pte15Aui6Dcw2ZKPBmsrF1FRdjAjPbqS"
    "Iu+I+uLkfukDSw9Vih2rg9rEQ5sBNqNW4DxtSduVpQczC05yvad+Jy11sCRmsEbYow8ph+"
    "MyWOtimIqcIn4N0YN2rmD0jjGEp1B9urQgaypQl+dsBwC3DNIcLrTpOs3BKr8Bufr18vJQ"
    "YZpfuf94QaXWb9PKiIvc83FT5MVKtpxY2aa6lb2hB8h4P+NLv01J7vfkLv5qH+j6jgTMdV"
    "UhHsK+W0y9ZXMJ8N5einGgGH5RBbIZW9ZRaJ4YftE//4jhFyexlDD8YtRl+MWKsccyln+5"
    "ub6qBjNuX1wljhWQfxPXEb0husXG9FV+WZuuCdCxcDXhM5fa0HpMAi63JubJbYnwBfPgWo"
    "ct9ywu2qY9b4AYoMutpZhpTqpxZkjoi4panNDBuTm1OC+4F0jd+BcVIVyleOcbNGreVth0"
    "skjb9pszOPLkZcOKUZdFXRYPYNRlUZfFpXTopYS6bKe6LIa49hsQKKe/E1TO14bgy4yMwf"
    "u+STCrwOCKq95nvk/XDbHEVVe9+zTIRn+6X3qWYpynS8cNHE88g/f9eXQYZfXb78X5KpGo"
    "ujPfAGQqgkBiRaJT00cOFCxr2lHaoW8/JiBKcOrn6057GiacG33P+ZlU49M/DAkWg19Bf2"
    "XGpaHoe6ZRv4xXrNPGd+kDqa54S1WiS/09Z778hRM5Chy5MOTCDNtdh3ZgIheGXBguJeTC"
    "kAszal3sgaRx2QN1tQuu56UM3vtNgjqjwmpAnZc6Pqi7r7XuiEl8m7QM9DnnLqNejQmQly"
    "yAPZWifW0iySf7PV3Pr68vcwfr+afbAtC/fj7/+OXHFwp/2cgJDdnyRi2xE8vFQipWW6Ce"
    "lUTU9VC3+HwhFb+AbzPbc7KIvCby1Pe3mu4ZQcRcD3OuGCNtxBMxxFsDb/TgoQfPLCBrS5"
    "fcsu815vWRlS7ZgFhu5ZdCdhOq5PL66n/i5sU4XgPSoRiGea/ZUNApfRrEoGAwXBU7183f"
    "mCU18OohTqUMXkijv0JB1+maUPlC5+EhVLV2G96bv328uL3+ouAWfOlbrODklH3dO5m+V8"
    "x5mKl+ow+kIe+nPzE3FqGDVC9AIC9j8Gj06CjMIJj6X/VQLMmdIpINkRbRNCsjijf8c1EW"
    "+eXYInNCNmJgd3Dbh7EMFd/SQjUxkuULu2c+g5GqD2lJ24xbxLZM/FzzjSkVvkICA+opgo"
    "GItQjYnFg0TFHgiPpiFRpyFfEy30ahCDxWZdXDIJjqS2MYHtNXeEw6CG1No1TiCD2U3acw"
    "DOe2Br6JwBHC289lCIyV7ViDw1jZTmJlD11Okz4x+28OW1VpFunDRpVCQLPJU9yupS4hz/"
    "4HFkesyc7JCqpTiUdmw4V/MeOrMXmMDG4nEISvJILq6v+C+TO6EKqNB42lPhF3pFJu16kh"
    "fb+yTcSv6lOtBWAOfw8LakUcYubyFQQEo0KD8b5GnRBD4yIx3nd3ghLjfXEpvcN4X4z37R"
    "DMfZh7eq7cxd6rWgyYrZA/0q84UeuzkCUCg0hDBolcYT78INV95ZYEllL+9EBuaDufp53l"
    "GysGpUIS2QqzYGNIaiKHIWMaIWP1uTVqz8OG1Bo9HojPB3IgKrNYi53LShzFtt0hN5eQDP"
    "vxrRqK5EZaLjuFTCLlLlzqzEdVyRvVg3Fj0sakSb831332II9t5icGXHyFPcML17ahwUQN"
    "+SRfTEFOx2ApGiVbNJEH5UKOvDMNy+61kqBRgsvaJirdqPpQ/TmlwhFR0XuJVNoWOTvk7I"
    "w6OYZGNCBnh5wdLiXk7MwzUfQvNe94odmss7zv+8yBE+hVV04EjsL62wMpmv1mJZzrbxYV"
    "xI4C7X1fL7Idn1m6yVhzQkcB+x7KtEe2XutAxUTiCAHufpMu2cc6ymNJGPVHo/XHlPPQHO"
    "icIF7XM3mMfQYldeTYLavqmdYaCkUxdGgUrYWQISwjWkNhJM3NZy8okWoJ98N/e2vyKN9C"
    "HI/4S5eJZ+dnN59uJn/9dPXhpn8iQy4EiaCuQpuXMhhwY9VZ+V7me9SFzDrVlZDr0a+SxT"
    "HQHwNr6cP9rQqatF7bzcocA+YFdbeNtluv7JYyFszhdJsoh1pVaMUHZjlz6lYjXRYu6kGh"
    "9LOol+Fh3wD2h48Xnz6fXf744o/jl4VQingcXpfYiQgxwYLA3RbujDDC3Qy3z+S8XE8EXz"
    "7MKvbv+j2kJHh8G0n3xEQE2oPzxLQooKIcYr0Za2e+4H4S2NIW6bzU/sig0dX1F7l4RwMF"
    "W7An5juBlhaSlcEJvRlja0Y9j7lail4qcoS8ZvcQB/RBL29dLIBZ6zKHHA2guxKMN1Lhcu"
    "uppERqKxJpT9QHBIXHSZN/EGPyAi6BvmnHcETU0quXf3ibsErwRxOhdCPPhMsyq4RZ1E6F"
    "llUxjGySRhfqeVpK4jjeho93REluP+LlDnDMTR7ze8cXwSRcqvZWW3p1DzjqJo966Dnb0n"
    "+eE8VxNnmcV9QBvXYinEoionmkS8I41iaP9YIuId5BMPkb7Sqnb+2dwJKgyTbQV+4/yiEl"
    "MOHiMHb1CyCZHw3IjD4xwuAk0rKLOnO5b6c5DVBdUtaox74HxGbUdh2PkdXMceHyAPGX3u"
    "63lAe3AqlL/fk2RnFGbjjD/3XGPLX64uEXhPoMGIkpIy7nkNAK8l09yLE+vbmQGL8Bdyv8"
    "iBvYqKKw0Rsy7LqQwwy+LOzITvAuCsMRzoMnX/HsNvoZe2WpMsbolmNQFDd4FHQjzLoAWH"
    "4BuXNtd4WrKDuYbe8kVUssp2BOOYWKW+taGSvq5Q0epa68RY1xnAkybL5w+Zqx7XAtSJ86"
    "qrKrgFrBZMF8IXHQgbRS9NTxjLXtyYK7jrXWArRa9tQRxfIqXSGJ+c07uExAdbfJnMipT8"
    "FM3h1NEItyp4hkQzYvzLTfSab96npJeU2nA4wvwg5/Sfob5LzdCHSlhtgC7zTX1q44w9WK"
    "L0lvx4ly7oBpgW5NYrUdof6Q6+w4ka43znVgjy3QDkA/7rp2dTZ7qx0kl98PYW7cP4q61d"
    "5LCCY5K48T4dYFBBuYhE626LDHX5IOjxPuah7FqJqNasKfu9x6VKlTq5O4xs/HG3O5TqaZ"
    "pm3rNJLlQipmxOd8TmZcfmtCieqNQAgZma7fQayART2PB+A0ji5ORmEEqjQjzDhb1FZ07P"
    "YNbTLOJpltMc9qn3lWIZ1DGcL6q0Zx+6Pgj3q/Lhf6pHQmaU7E3LmaTW2a7Aw/iChXyO6e"
    "vU3sE6YP7Dt9ICZg3mriDi3iIFQ6tJyFGYmjWEwdcreJ0rInK8pQKDfTiZk5ZFwphkvHex"
    "zVafLqYQs13o3bbdTh75TAHXFAp7aXC2noyAGH0/VO1VG/G0PicChQakll2lZ/+UzFdEEM"
    "qBOUlfZuuqys0J7McNUR/ENphOVC7RXPUYPHSgnG7OyDO6ixUkLvVgVWSjiJpYSVEkZdXs"
    "RCCqnPbEBon+2yoystVK/QYEbiJOFD83YTlB2Yt6U5iqhurt+YWZnGkQZXYfGfOtrgKqkN"
    "tIk4SKsIbaYO4GKwS0VAQiGiEkeSlRPMHE9a/mtG/TI50FZos5Ou1qaHPjS0q7h5N6rVYc"
    "smdaJb1Rv7jhDLqnS5tdimAvtTXA3Ht3TAHXDb+AUSKtTuGuHTFpvGImnYImQguk1uQaBB"
    "mOE/9OSLgHN7TOCCcSb9nbpxTCFFCbOrwgN27E0rFCBMkIJcYm9c4lbpa7pMW2PafnNMtM"
    "fSC5yKtLIbiK1YCAfX6MHVz0a0axqiPY3m6PqerDKpiNqxwF1zXEjDII/QOZTDdpNHl3Hq"
    "dNf0rs4m5TW9I7RRe61HuI0euaA+XGqRn38LvzJqkuiVNmsjHZragV5p9ErjUkKvtBnMXh"
    "ZO9f8SlvVe6bj9Uejqx11e3szLbHV7e27/6aIUJFYFOY0DITRXdHP8nHaauQbSIbL+Slhi"
    "KoqazCobcyIclHy4Z1Dbtt53lrYYt6Egso3bXrtVAQlErEXA5sSirivCm66qz9qrtJulKg"
    "PvQwF4/ETdJauIuA9ZNeQ0+vOOJUPQVqlMJY5QrXz7uoVW+fZ1rVIJj/KaTTizNfBNBI4Q"
    "3n5udaIfA/0Y6MeoTqNSoUqUE63UqxIVaV42qxI/8xURnHvh8S/CCBqIkFc1HqgnVlIxkX"
    "/ID6KcGu9VrB5fSl2CRPnvxiT0oahmaWnjd0RqF0TpGxWZPfb65jbumdAlA86ZyCOk/h2n"
    "Q0S9Bn01Zh0WQ+MT0FeDvhpcSuirQV+NUetiD1ZfqpjpoJyXMnjv3xLq7i9rJuXE6Jwvq7"
    "jmzYXIUskjKoLV2UaRwCR/YAW89XO5JIjTudV0jiuzbTOhy7I4pRur520xqYuiOK03T+sV"
    "9T1IZG9VugObixUWZQ2e0aOz+wAuXIHXScyA04nsI1XQl6bFZB1B7CVTXFA7A6mH0ob6G0"
    "yFpMmDAWyby70HQtWoUDJ3hGB2MgpayHe2+SQg6m49JUHceFqcp9QRTEyatPFzzl1GvZr9"
    "vkq+APxUdtCXEZR8sl924Pz6+jJHDJx/KkZJ/fr5/KMcDDUWspETehfK830GKagnXBrjk6"
    "ps9/XzvSSI833zfMdAtdNgw3KLYwL0q5aHuVb8GNbYLmTygar8HRGCWORv8KXpzESz+8p0"
    "WClNB17dSmnlM6YDpI+7mFTtsWxUNPDH79Kc9qj7gVtLVbKuIoin1GbcFMbDotYTO9t8Yy"
    "DPGYnbk6Ai0PeRsYV4F7IxcYqcOV1DrZwpBSKAe+UQnY763BBPrGa1mrIq81g5sBhDcDAE"
    "5+D71VFYShiC047nxBAcXEoYgrNPTwDeben5bkusZbWFN26P4LYAN02a2zqELJFAgFsADI"
    "de9XFaDW/cvukQNUZx6eL8hDOxgFlcAqrtlIzbG6zibRvU+Px5q6hG2aw+rFE9RIJ8d2UZ"
    "Cd69EbyH4cQAe8dyFrSaDss+HjcxYYtCw36z8+UKPuPNr86W+xhpp1O3lZF2QtoJlxLSTu"
    "bRThafzyvDsOszyGVEDN6VujrOc+uii+xxmAFkp21edhVIHVgPwJzMCUzaVgj63GVbwZgR"
    "PHUsD0SAHNOCjuHQno4Vgqc4HTE90iYoOy4XeQiObqjIakdhZhd1RwhHDNqXqMdB7gatgc"
    "5shi3Qjk70LraIsKdfpK11zGGveU2yPcI4n7cEevN8PjjFrwaimeaPx6oV1Z/MlTYxrxYN"
    "qMsflupycRSIGu0FQMRREgEJl4wDHkepvid3lvwOd/CpYAG5l00XPpOj7XgqbJVV5Kvr+2"
    "U71LtFPwT6IZA8RT8E+iFwKaEfYoh+CMxA13PecamB6eAbt+9kvz+ompQH99XLFti+elkL"
    "LTzCJAunsuGXuNXDGJtnQjgPXt3tyszTcZOJSfPtNhqXN3wuDTFV9lmlsJJ/Trm9BjPuQc"
    "5aD0w8m49V5vEF82d0IZILkvKRNWPW4zupchF/6Qlp5inNbLp03OAnxyO2Qx98WlGlZT+v"
    "/c37zbtLVVtlnDqB7Gkp16D/jNxKIRHIp8qWhS8iVUtosPC5xYSQ7xeqZ9cRAaxJETdg8j"
    "vK/8HdUPl36+TrYjn9BwupuDj+Lq95Z6LyoDBQQMXjJP4MvulSxK3QTEYzGbd6NJPRTMal"
    "dOilhGbyqFMz+eD37I7algucoMpN13BJNBZAHqItD+EF2vGmiYjBx6qx8aYHqz2w1eweXV"
    "1/+Xx2OdrLDO8+46Y0SO+5P9eNCCxIncA0b84aqBsKeOIhgFns5rKXCU+4hHb4FYROHUOp"
    "3zrwPupqI1kpeup42ku2hZ2XSqGNZ7SNpyjXic/+uXR8VrFrN+ZULwvvMaF6bLsMNp+6Qk"
    "9T28jLnPreFKOhfxumLIhYhpBspYPUCCOmISw76CSNXSC+cP5sp6EUZdGBb7KakvGwtls3"
    "GYFTXyUioH4gtlgiOUFcHyavD5/NJYpbjHFOEMfY5DEuBI+03grLcgbviCMI3oGvCh5twU"
    "hCr5IH+gTebYgTmkX/tHnb2m+77J8utR6h79aAZwRMR1pOPzlDoyipGRXE4ynkYiwHgfkK"
    "ajki6l4QgKLiuvrHPQ2Mauv4SCWO0KXXvcPDCQANPQ9/TmZ/Pv7nmnMbKkby+4B5MHdXNA"
    "o/lCASOc/vHV8EYzLncmqHFSV9Fix9T7Sb053XkfzOrGVQRb41lJDMyJi8x8A4QLRSuo0z"
    "+QI7jL6kIiC5+XT4JaFU3q0im/KSqEmZrEnFq2eLYS6I4jgbPc6w12wzyBk5HGGTR7iu8F"
    "t9RFIqYfK5+XW2jjUXCwJ5XDc86w0MUYryXmiZpAWh4V9U2znx06EvJ12FoaaNV5SuknDU"
    "NheVJmn06ub7SrexPhgKRbeFVg5cJiKUrBn1y7eN2grtkJwC+tCwjuLm3RhGhw3X7cTKqb"
    "+O4wixrLJ56i3PRGB/Zqfh+Bqyi3yEW3M3y2kWh3IdyVKjxn1E3cSbiGL7zVl1vPASX8ho"
    "OYLQFZU2pv1ObghzDvvSGP7FhJC/Bf4J2xV1KzLm7NBRmzuD8REYXgJ8lM9AMr4ab3HfZ2"
    "5oGOOdwN7uBMawt6Vd4vZIL7bhUiy+0FMLsxIGa+d78doG/JHpFV/PShzFBN0FPk8eKZXo"
    "1VuGGZFTgK9zS7A6DUwD3rukgRnWSu8c66x+oAF5QQyR10fegHj4AY3A0PjEg7FZAzs8dD"
    "KZJ5ZOCVD9FLphApdsw2HiujGHbmFOVWc2P4y5Hw3CB8gB69SZ++VG48YUumHziZ1v3yKJ"
    "biQZmukLxhcuI49yeZPpWgWrvFOJfWyf3gdh3qGZfAYfxQgLoly3VTlzO+27DSmgQER7H3"
    "MAmbXhD+0UxxxAnfgKMQcQLiXMATTqMtbvkVVsSQ18M9t+N9rLKT76qtIrqgSOkbbEIGTB"
    "dSF8IdxLdZnot69bMNFvX9cy0fAIExTvMzFQ9puVYK5nowpiBp+5xrJR0TW3ia4jqyhnMP"
    "bhFuOEPtgpXwbvVSfvpMG1Vrlmt9ljuvd2KStQa/bHAiZjf/7L5yvy8tlz8vfPl4kn3OPS"
    "Gl5OXUfMTI1Ki64uTteTGa1aGY1pLcrCmNaifVoLhd4kvIrDKq7vnPk+XTcAnxMtAA8Jm/"
    "sCfvSn+6VnAaZhxmnHE8/gfX8eaa6ZGzV94OqUF5dRIhafM3V/inssst5EN1eovv1eiX8Y"
    "5roN/BnJAaN/r8xiCb1I4CbRLyPU7ereYAn8qcutRzGxXC4qrww27jtlYaP3HXkwOy6Ls7"
    "WPFfEZzXbqwRkxZVAzLOgidLnD/ckRE8BZO9lRTm6PA5N8onm1U5pj9tIKfpALYOVJyLnK"
    "xG/JI+2BiS4oog7HxJWYCb264DkRk1UoGIuIEwk1KI+tMg4CuXZChVYul3u4kQjEnrqh2D"
    "+H57MAEndtlTYgK4k+bdMoPEMigyMv4Ecv8Nejei9h+HzcxkHIkqYtfIOuE2pb1EsWnNwO"
    "Z1Kt4P76fWRTcs9dQ6ivD5fh4Woqr3IF7tKVTjhwtKFhKZA+3YAY5dHB4YGx0z2ySVvUI0"
    "NvmplHcW5YLXlctN9ykuYG67d72Wvi018voDsvdRT7zt55VLzDscO0PcAlhGGh1/l8vXfl"
    "hqyHeEYEEddHXDsd3TDy0O1lfwADpQzcX26ur2pchlH7opbnWAH5N9k3PQ+v1aXnu4AV8G"
    "mexsUZW9DkoINzc65PF4Pa63mSbNz7ZqokG3e/mS259hhwkYrjiPnK9+Qu+tcdsfgSSqMC"
    "yS8CthBlkmSrHtpwI/mg8LhuavrpJA45U5+3KsaK3AqGWBt1VAzNksUQ6/7dMxhifRJLCU"
    "OsR12GWB87VxQ799XNtCjZVZD6mH8QEKvXyebUva2IJVp7jsQ+0joZmQPZZxb37SgWNQ0K"
    "HofO2TWJ3UyYm3zQDjCDEjGbBv0x6T6YoffYR9jxLMdm8MPa67c5GWOLDBxMw32ivgO/sw"
    "LSeu44J4QEcicEcnZQpA6igvx1xiQrg0PS+ZA88UBzjcQCOBidD4bPl56tNRqpBA5H58OR"
    "ydOt4/IoiZlsNKoCV8kXTkxGi/q+wwSRu2//hmLGS6WDc0nsKIzGjoCMmK5tAc2LnySwJc"
    "93Fc5lcLfN15bPAjZMbDdmbCst2VzOti/SkPry6eJ2tGFSdwf639IOjx/x/JquQf6g4R03"
    "EBc5qo/tCJ+P2wR2iKRpmzsw7Im5ydV9eQ4yP0xiL5bTqEPIXg8pW8aKYFWV8MIgjrkcVu"
    "enOI6k8lpMt73rJc7HII6+gjjwbkeP1HZUj3eLEr7Gq9x70QQxM/7QgtIHBl+zsb2F33sb"
    "gwWtlJOK6jB37qKzwTz2Dp0Nxg0JOhsMGgwnYHOtwUgEzBiMbTJfGTsYUUBOhepT5//PSK"
    "D3v+j9l5v4ArgtHUBzMghpEdLoaNTRLDMiJ2CPd65VYgYWrLNjhA/B/Do7t1Q8jur9Burx"
    "uI3bIIhbbvQaqIzLlCyYL6RWAiHW4pHZUPWGxjcPys6ANkK/eb95dzO5b94RQdcqIepK/h"
    "kHctu2Dwnk7bCYzl309x1xPGgmmPzHlH8PW4OTAS5njeF2FiU+d5m6DaHul3IV1A6uByFf"
    "SK3w6ukzfylN0mdJtytfqn1Q3YfNn5HbGVsT27m/h/teckKo4r6qrHgceA5vmFHZnj4y+Q"
    "PbV/XJLsz4SmrVLVVX/sT4dlz0Bw3QzYF3VQ07l4YWgox3VYubdff8LN5VPYmlhHdVR51G"
    "8h+1YyiX+jhU4KRurWIxlQrX/66EXqND1QJHJ/O+IcdUfRhUcjD4jvTe+X6mHmZF6Dkrgr"
    "pJpKGzJu33p7H2CXDHSivmPug7QJT599yfM18vRrQgderbKvC1WgBmBE4du7nsZcI1j/SC"
    "0KljSG1b3U2hrjaSlaKnjqdLPS0Pfdz+BHDr3JacVUZD1E3X2ekEQmxa8eBY1FrnscCpY6"
    "cKByp/i9aZXRJDHENAtnBp5iQxqZLJbhh7ybYY4VQKR9fk0XXmC+7XhHLVG9l5qf0Z2qOr"
    "6y+fzy5HPQ1s38Y2xn7uW7kMyzDrAJ5KIN76eGOVkW2GoperEGlUn7ZylhHE09vk0zsXxt"
    "nWismInMAW12xFn25mMoiBJhCmTfj9qHegfTaXP2ur4t8ZQdyMTN6MwqHassR7TnQw4zz6"
    "OlPh+YIkHjGyooLEv+e96lP2zAOyZh2Exg5tTvAn5m9HIOQlBzcj1DQIuAuF2cmUkejnnP"
    "yEwMt4eBkPL+O1u4wHQX+jhtt46vm41XW8pGmLLH4Ll1qMrGbMl4qj3MsioKTGWJWVb0Nr"
    "zLK3T8um/voZRuxiHrNBMYkY+dezMwLLl+97SqP7Z/+pP8LiPjouiazMTm6JvRmca7A3QY"
    "WyxTuymFHoE9IPjMlcKn9SxxwTurup2U/yLDQH0RxEc7CNORjn2K83CDNZ+DebhJm70i2T"
    "tACjtVhO5e43A2aTShydhwfmk0fGFgL2ICpCz0JNwhbNDipMx2+ZPPwjNfEga0poN2ZMSj"
    "QjMYuJUTv40FhazGKyOzOPWUxwKb3DLCYdXwiNTvz2aKYCeMG2As/vc1eHj4ian4LJ1T2j"
    "OaMv37zVYjQTiaMAPM9ovn3dgtF8+7qW0YRHlYkhJroVhYpyBusuxrDHUGVLK+t5IjDcUN"
    "9cjimpQTJqzeJ0o2GxT/kTx5CF9JGtzeTbopxYWiOXlRnw4F3nB2yswrbi3ybHRyI0JrAF"
    "jElcvmJMIKbLzJH0eKDlSYjbG7y5hSyRI4jHVpCHtyMrrPOD3C5W32xnIJfEjuJQ75C4zn"
    "N73VDXH7Ac7KGLkkLW8CuuvkuJuU6ejZs4awhTn8QbWEu2Wm4jgjo2oVO5m0eh7pDH22dz"
    "6j9CoVA5xEKdKwEnQm73U26vw1OBemLF/BoWu6OO2wRGxVnUIWs3ctrIaRu1uQ+NiENOGz"
    "ltXErIaZvHwWIF7B6JqkBaxDp2ctz+KMDdt2Us9wy9tMbmR5Mq0k+dqXCSxqWG+j9KQ1Oh"
    "Op187b3knIzpoKZmUnQlOfr6/WOr7EmtiZoKnMK+oEPaxDZqN3RNXGFsmHhuJGoy88ikCM"
    "PP1HHDn1ciaOJH4yZ+Zp5p1OKCmfzVgdxPA064x6Iibu/JncsoZKZYeoHj3qUxgXGzyM+y"
    "mjkuixIYTJl8KxHSzKm6mdbXa9owNz6znIUTRZEnRddSugDpHKRzzNr2h2aDZpex7kAXZQ"
    "eTXeAkR1r+0qpq97VcQ9Iei0+XyilAyiL9jTEjhkvF5KUiHp3FYquzLy85mFEenbkuEN9S"
    "UZtRW2pqzCPyFLdVpV6Pg+eNWHzp2kQqa51Q4EObEsz3eUW8bD0BlgiYzB987o6F6ZwES3"
    "R/vYogBSnkGUY5tT5nUe1INvwq2IDR3MgyFKeSSVTDFQ+ce8eiQc1VxtzzcRPp4BVbtosL"
    "SbmANEWXPEDgY/YkMXuvnKgL6vhg+odDPyaChyylfOkMyAAnTu61cixWEyjS15sq70WqHq"
    "PxTpdK8WJkDTER8TcTJCr2SVRkh6wdjFmJkzwf0Gta6TV99bKF1/TVy1qvKTw6cI3NPQGs"
    "HE+q+shY7b5hAlw/3IlD6ncP7qfqIpwNPumjKsK5b31c6gRcr7xhVsJgK2gv22yIhfpLY7"
    "PNSx0DhnsoHWuzQCpiWndzMiL7v5qz7Q2PmVTq5dexx1G+D9COHz2+gkiAME2leddtHG8C"
    "pkhpaM45dxn1atTeRKgwOFMpZc6odLGPnF9fX+ZAP/9U3Jp//Xz+8cuPL9QIyEZOaI+WSW"
    "p04G21kQ+NmASadqtU8XRwLPVJji+QCluMb0ZsMOObJH1XZA2keweP2ZgsPTe6GuwI5ZaQ"
    "j+65z07PC5FhmFpr4XkZg3VIZVTG0UZpeRVnd1WmRV0V9DWgrwF9DRt9Db/47J75DIZqg9"
    "ch03Lc1v8wWeSFNroifuYrQlPvgAQ9OjiA63+vQs1n0irywFkA/wB+KhrjiuyKO/e2OaQR"
    "3QAYr2jUlj40DQivn/avDeH105NYSnj9dNRlUKgll6dm/e+MyFHYDn1fQrWdByaCyYwvK0"
    "LxbubUdWunbkH0mJJYvnr5h7fJ5IU/mubtzeezy8vy5F3RtZbDJG4/CG/J+VolJIOjNWtt"
    "QOAQF0A53AdEJaHxGWSdi/vd9UDoxYECeoEWSZEROIo9pkN+YimqUuDujZowwfTaSExkpo"
    "9JnMQZ8x1rNqrgIKIn4ybOgaZtNlEM9YB2bezXnVyVa7fiwIpGz9gZ142+VU8A1Kqz9fpX"
    "vT47zL2xGFzxplVwxZuG4Io3RRWs0nvfEMBS6bc/BnRfPG8TuiJb1eu3z0uhK/KNgWadrY"
    "zIEJSxLs75zhSrkm6wz8PsP/8fxaDLIw=="
)
