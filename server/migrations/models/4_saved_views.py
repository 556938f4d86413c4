from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "saved_view" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "name" VARCHAR(250) NOT NULL,
    "page" VARCHAR(64) NOT NULL,
    "query" JSONB NOT NULL,
    "is_shared" BOOL NOT NULL,
    "position" INT NOT NULL,
    "owner_id" TEXT COLLATE "C" NOT NULL REFERENCES "user_account" ("id") ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS "idx_saved_view_owner_i_6d7f0e" ON "saved_view" ("owner_id", "page");
CREATE INDEX IF NOT EXISTS "idx_saved_view_page_c848f1" ON "saved_view" ("page", "position", "id");
COMMENT ON COLUMN "saved_view"."created_by" IS 'Id of the user or client who made it';
COMMENT ON COLUMN "saved_view"."query" IS 'The page''s search parameters';
COMMENT ON TABLE "saved_view" IS 'What a page of the app was asked to show, kept by its owner and perhaps shown to all of the staff.';"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE IF EXISTS "saved_view";"""


MODELS_STATE = (
    "eJztXWtz2zbW/isYfkk6o2ZqO0k76c7OyI5369axO7Z72c1mGIiEJbymSC5BWdG2/e8vAN"
    "6vIiVSgqjzKTGJA0kPgHN5cHDwhzZ3TGKxV5fPxPa1d+gPzcZzwv+TfTFCGnbd5LF44OOJ"
    "JVuSuMmE+R42RD+P2GKEPzIJMzzq+tSxRdNbmyBjhu0pQc4jcvhfHjEcz3yHqM/QE7VN9P"
    "KzYWE6f8V7shkVgp+/GqHlDPuhpDlCkxV/4MxfiQ81HYN/KrWnPfW/sOl/F0T3nSnxZ8Tj"
    "n/LxE3/MuyJfCBN/ftTYYvJ/xJAYPBOPiR/7STRyn/RHSiwzAyw1RTv5XPdXrnx2Zf5Dth"
    "O/Z6IbjrWY20lbd+XPHDtuzH+ueDolNvGwT8wU3PbCssJhiR4F358/8L0Fib+4mTwwySNe"
    "WGLQhHTwDZJnmq7f3D7o95cPuq4VBjSSSI1B+MhwbDEZqO0LjP74K+g3+dXyqSY+4OHy9w"
    "d0cXt9PX64RP/RLv6jaX/J5tjHgYBEOQEwhXYzFFMC3UAZPUiwTOa7kmAm4EXzswie7Zej"
    "l5LIoUeDZa8GetrDLFrtLxgKvzTCjz7xEF+44eLOa4xygPlP4v98fXry+tvX3529ff0dby"
    "J/S/zk25oxuLp5yIEuFE8R8YsZ9sohj9oPYrZqc/xFt4g99Wf8z7eva5D7dXx38cP47uXb"
    "11+JD3S4MQlMzE345lS+yoIr9EQR3B/vb2/KwY3a58A1qeGjP5FFmUqT+iIwSSjQgxwn8a"
    "u5NpyQR8fjvcv5/Ynjgblpsx2fsGYzvGYQBHKikzlj/7XS4L/8MP49Py4X17fnEkyH+VNP"
    "9iI7OM8NEvcKHK+5xo6bb7QCQsOmygLYRl3jEjP3nv9yn85JBXRlds4MRV5F/1FnincC49"
    "WHy/uH8YefM/P2PQdVvDmVT1e5py/f5uZy3An67erhByT+RP++vbnMT++43cO/NfGd8MJ3"
    "dNtZ6thMYxI9jh79JRzCx6eURyMeTLDxtMSeqRfeOKdOVdviq/npPP8E23gqB0mgKb5n6N"
    "BfmWTuckVhG6ufyEorcflzLWp9f5q01Z/CxmujgN+Es42Ry4fboC62uL3mssik5vf8P66P"
    "uG5DTIQVyMQrVnTzN+mgiR9veESsB52voXb+e7UpV92D1+5/GH99+uatiJdiPKU14YiO0I"
    "x8aegy9WLlq4MAarsLX59hNiuOxjm1sbeqGI+MXG5cJqvQgA5HNZ6HBjrWihzj86ub8d2/"
    "YnMeq8br25t/npcY9PN/PVyOc4aJvxI/ocVKSCRUdmu5SyKWgh8HE/y/XNkEf/MPZj6aY5"
    "MgrmBCumCf6yMZj5TqaukwZCXBcQDHodxxGBsGYezBeSJ2mdeQfl3rMmDZkBviqOVaf2GM"
    "JgR7Io4XMmJ5YrRg/G++CDEyLEpsPzT8QrELBo/NnCVvaRuk6D1s310TX0L0qPGn3KuQPQ"
    "Ij2B8jCMpvsMqvzMZNVs3XS1ZGYToh5XhEyihQHGIrIvA5qL81ubOWcFi45oZLKSsJS0np"
    "pXQg2wAnPQ1l1wS//LdFLBS1VzkS2pDgP33zTYPYhreqDG7kuyy+jHA9XhXuV8OcE1PXa4"
    "pYmL0TLinIDccNyJAs2mPPwxXcSiKSQ1qtTZWuXNSPn3KQkS8u5Tp6A9uZlezAdh7QFsih"
    "mU6PPPO4cRMPKSsJo6zyKAe+t94mNM+IKBxp7GTjUsQwrdBLCRwjdgWSLwtlEcd/OB6hU/"
    "snEhjjK/7p2DbKvMqQoPsl7OYgcUyeJl/Rw8uYTEtPH/7T+Q8mfuAcju8vxu8vtZLF3QGm"
    "F3FHw0Q1o9LKcd0PGR0CX8JDJ0NSTUEn49+EfHax5/PBRWzFfDJ/h3hzJlJEA/pYbDWL5N"
    "KwFRsJ5kY8xJaFljPegkoeGdkiHVV4wsQs46R7+pT1VDXQ0kBLK2UeD85VBFq6f3cSaOlj"
    "WEpAS2vDoaX3asd3QEqHvhj3jtvRpDm5HXKl2t8eF7YhoESTBbV8arNX4vP+rrU0Cpdz11"
    "+9Q4SvvlXkk3ZiBAqc6qHQ0J1BK46xzLlale6+dP4ZN7Mr7tw/Nzy90hZik/BYgz5vaF+L"
    "0kBsqmZiFckge0+EqphXBO6pt6O64N3MtlsXwFcPcpMsLv5RMndL5HHJ7wtZXBAugwKCcB"
    "nCZVhKe19KEC5rwwmXh5/FNSPYbLUnnBJQWeePpa7/HsWIElPu3IhIjk759+PtRgjzcE58"
    "ryCcsx15SnEuThysBHi92wTsGTP6vJFRyIlCgKeyUQhCllbrLCOi8ErbR/ZFGAEWsGydK5"
    "CNbw8Sz7X5ApmJlMkXuOPz+u7q4mFfCQO33hTblOHwlxfYh8z7UR3/4ORbrk0hEJSerEXl"
    "LEVwwIjvc7BZcrKUxwYWDwzEFOIzQJKIjHsdpOTo+5Z9QToA8BsKOp9Dsr/AbwC/AUsJ+A"
    "3gN5RaFzvgNyxsTxd42grjtMzucNaC0gs7wLkJytUY5xEWOln/H/d/20CcEdohxr88XOwG"
    "5B6qySw8T9T0agNzWmaHKF/+crcblM8agHxWifFZHuKguhDTZTXikgSXc4fHcdiuOkmWF8"
    "5XsuLSfUEexV8tk1qi/BhsIUe+EI5k8gO2q3J1e3udcWrOrx5yI/HLh/PLu5cncoB4IxrQ"
    "EkUjyXUx/zzdE9Qzj6BbDkyJtNojc8n7EO489VCSWPGChQODHNtaqTQ6wYnukkGpKfmWyK"
    "hd7k27p1ObI7/wmON1sCY6rPymSALRz8QTeybEu3PkwBRYvGyDUR2N50ZNdS9q2+AskGgb"
    "cm2YPTGEPYJ4QMPhYsREvjNC2BL0HI+Ll9SfRe/4ECJHFiFnUfgsvrkpS9KXsHx9fhBQgE"
    "AB7k6pHSVvARQgUICwlIACBApQqXWxi0JVM8fz9bYoZ6UU1v0bQt0I6Rqgizgb3KFvRU6F"
    "7TvBtp8KYCQoW+96hMvIHDIRAzSMA3NUVRPa9ayadz0rEK9z/kl6EFjobW+zKZMd3hw/ed"
    "sA85O8KU0wF69yTJRp0oAw2xT56h4A/wb4Q8LkYF1MRQgtQVN9IPOJpGEKbFbq7aiOyhJ2"
    "Qp8nDfs9EifpMnkgLihxDmwRsEWgf4AtArYIltK+lxKwRVqXbFEqcmuumnJCCuumHo16TR"
    "TXHMlS0WPHUzq7bVzLlMAgWMytzOCuq/IeOng1B8OitIEtj4UVUhYOE9G1R8NSy3B9gd7d"
    "ljw+VEjX1jzeD6lxL/JQyk/ZRa9GdXQGSzVqkJLD+JT4mtrixPXEc5byJLa88N1xnigRd8"
    "Fja8GjDJa+0q0s5WbzjtrdB5e67AHIEyBP1DKChxbxAXkC5AksJSBP1CNP4M6ynR9bUugC"
    "LlBU/SmqMNe9zapKiShs75U5/ycjS3mWqQ3IWanh4dxLxiBQci090xpKDmijQ6aN+Bhd2W"
    "PfJ3M3XH159ijbYlRLIvG2OrW5QU+1blSpySOGiLAeMbUW3GaIAEzeqeRMqS0iMPFHaE7K"
    "yzO17QAOZCXgC7c3CnljwEKwRqKQlUtMUUkR2yj4PbsllaIxbREjpUV2FyR905dB7DhIsj"
    "DzN3DXU2Lgqyvtq08sxxB33i5sn5Ycpq8f5oIwJNKqNtaKJNJKl63EZYhcuWpHIQhaDMNZ"
    "tLgRknjMsSUJy+SZfWq/Q9yrfHyUdzDi8P9iy3MkCvwumO/MiRe+DO/LKb0EsrOOm2xJpW"
    "7SkBtTycVEcOEFbFGBWoQtKtiigqWk0lKCLSqt0+hLRNhtGN5YQF1Lrl07S66HDMwa3qmQ"
    "O0bYiOM9qeF4T4ocL5y675dDJ3NcFlxWAxwLKGxZNwa4yW4Qb1UDcGE/yMWMLR0epLXdzS"
    "4IDhHwHmZ025PeW53rVltjdH+wWwbRenn+dk1iRkZqePO4e5xTfELRYau+iiYlozDK2jim"
    "X16w+ruf+g9/oPI0VJ4eRuVpuIz6mOL5hIFuZSQKYgrbiX3kwWSvyN4yG+YY7i0rTCil7i"
    "67cGyf67Wf5eaQVrLLlW0wqtvuMoKmupu07f0GdeHQwY4S7CipoAoGYTZhRwl2lGApwY6S"
    "ejtKsNPRLy/Mpz/1S+drDQefklFY76sEs9wfKsnyHXserrhlJhHJYWxR1pta0P4W3aqEJg"
    "tq+dRmr8Tn/b0v+meNRf34KT9fORJl6dI1QCYiACQUoz02f2RPeyaqmdIOybCIgCjA2b5U"
    "U9LTYcK5lgfLziSlSLAI/BL6KzUuNfd9pRr1y3hFPm2URu1zd8VeyOrM8u858fgv1PkoOM"
    "CFARemmHY9NIMJXBhwYbCUgAsDLkypdbEDksYiU2y1vmsrK6Ww7lcJ6pQL2wLqrNTwoO7+"
    "mi3K9CipsAh07cXjOckdXjoeP9mtde3wUnGOHVu4LnesNkA9LQmot0PdcOYud/x8Z5PZnp"
    "EF5Fsijz1vo+meEgTM22HuSMaoNeKxGODdAm/YwYMdPLWArKxa+UC+VITXA6tauQaxzMqP"
    "vOSXH8a/f5WhSq5vb/4ZNU8phovr23MVTsUohnmvh2JgU/o4iEFGxHCVaK77X4nBPfCKA5"
    "OxlMILSftJ3OUxWSHMP5BOp4Grtd3w3v96efFweyfhZs7CM0huk5P39UhTfS8Jnc5kv+ED"
    "Hsh7yU/MjEWwQdouQSAro/Bo9LhRmEIw2X9th2JB7hiRrMm0CKdZEdG+KvCqCeXaLIvscq"
    "zIsqiYsR2A2zyN5VDxLSxUFTNZ7sgj8YgYqeqUlqTNqEFui+5lmq8tZPjbDPsI25JgQGzF"
    "fDJHBrYshvwZZdV1ClvIleTLfNQCEfFa3qgVJMGUHxqD9Ji+0mOSQWgaGiUSA9yh7P4kez"
    "C3W+AbCwwQ3n4OQ0CubMceHOTKdpIru++bFPAzMX+lZFnmWSQva10KJprpz1G7hr4Et/1T"
    "EmWs8c7RUhQmZk/ERL6D2MxZjoLLM3nATX2GnCVHkLsSpqh8PMMuk21s0Zj7E1FHsvJSlR"
    "vS90c2yfiVfcq1IJjDT0Et5ZBDTB2+EgnB4NBAvq9SFuLQuEjI992eoIR8X1hK7yDfF/J9"
    "OwRzF+Feu61cd+fFDQ+YreA/0iuxqD/e396UoxsL5JU8NXz0J+oz1WMDuyruFhPz4QV39+"
    "W2pGAp+U/3uULb2p4KkDI6v5C8kM9TyClz0UE+eUGklvKpTUrCgrUpqbEcpIy1SBmrrq1R"
    "aQ9rSmvA5W5BWNyKnUtLDEJtd8jNxSTDbvZWFUVyLS2XnkIqkXIXFqZzrax4o3wxqi3aGD"
    "fp9+S6R6bcbBMvDuCiI+wpXriyDfZ1OeR6tvoon47+gtVKNmjCDaXLR55OgurrjSRwWOCy"
    "solhOSx4KP+cYEYZMHTA0ClmJw6NVgCGDhg6WErA0KkXkLQ/wrzl8WW1bHnfp5d96re7Ui"
    "cWGESstwMKNP3NCjhXnyPKiQ0C7V0fJjKpR4y2pVczQoOAfQd3c4WRXeO0xFhigAB3r6QL"
    "0XAb57EgDP6j0v5jwnC0HOiMIBzOU3mMPeK4xOZjtyi77qcyUMiLwfZFPloI+MAiohUURt"
    "xcffYCI+6WOF7wf3uFxO2hiNrIW1iEvTof31/d6z9d3by/75/I4AuBI9jWoc1KKQy4su4s"
    "/1zi2dgSdXTKLwqrRr9MFsag/RgYC0+c1iqhSau93bTMEDDPubtNvN1qZ7dQn2AurJsut8"
    "/KEineE4POsVWOdFE47wcF0q/CXg4P+xqw319eXH0YX788+W50mkuciMbhdYGdCBFjxPet"
    "TeFOCQPc9XB7hM/Llc6cxXRWor+rdUhBcHiKpHtiIgRtSp9JKwooLwdYr8eazl3Hi9NYmi"
    "Kdldrhdcs3t3d88WoHCjYjz8SjfisvJC0DE3o9xsYM2zaxWjl6icgAec3uIfbxtF2VukgA"
    "atSljBz2RXcFGO+5w2VVU0mx1EYk0o6oD5ECHpVIfsFG6EQc+XzTjOEIqaWz02/fxqyS+K"
    "OOULrnNuG6yCpBzbTjoGWhZpo6NdNKUlNbpaVXyys8Sj2meJYgS+au5awI2QzXnPSxo8q7"
    "8rHh6y7xGMehDaSloseOJ1T86wpJKLnTwY4XbruoMyLHPgVTR0FagpiXO0YkofjT7i5KrT"
    "bpHWB8EXT4c9zfQc7btUCX+jMN8E6Of22Ls9j/u4t7GybKGQPTAN2Ks35bQv0+09kwka4O"
    "JdvAHsVLHYA+7FLLVRFmIw2SOXIKMNfqj7xvtfOq1vEx6mEirHhNa4n+NbWftKoT7vLlaO"
    "0pd92K2q0tOflZCnxGlCGMzIVrUYMPu8hp/CxLU38eidOZouajMaOWKf/yiCWmhqD+qV8s"
    "KdlNl6VFr+Mz/PF9XiLrsqT2dcl7OI4Ox9GViSoPbSMGjqNvvzsDx9FhKb2D4+gdHzCRBr"
    "6AZXVKUNR+EBR67ylX0ptstXWWkhgExNtodOmFtqvdlpI4SvhqqPXY+d9RkKsolOvZ3tQS"
    "LC/eVpijgOr6kniplalcSbyboMJKFW1wExdgWUccJKVa1lMHIhfQwsxHgRCS2floSf0ZtX"
    "nkvyK45NqrpkLrK+1VxvSijxbeVdS8G9dqv7VpOvGtqoN9ytii7ExSJbaJwO4cV8XxLRi4"
    "PaqNcEeuSm0kG3br1EayUdhzcU0Xe2Jn65MoNSm/MlB7QO2p5dUeGh8B1B5Qe7CUgNpTwz"
    "2Cu2COohCimgkEVbo9o3+6KFoC59eOwyAE4UrbRP/jPhlVn1zdTZLkUeSjZmaSeolOd+SR"
    "iCpMRKvmH6IWoyYURLpxw6t2bcnqouBSdmRgy2I8VqAMyT6rbsttIFWavZTc/R7cUl5MWw"
    "q2OIDT6I3TSIagqVOZSAzQrez+CrxgZrfANxYYILy9eO2wJw+byrt3JtZvKu/Hlbj8EpTR"
    "fO8YC3nopcSZKLSpdSdI2Fo3083XOhRjFLXnvkDRS3gixGXv0FK+ChwFNMcrNCFoghkxkW"
    "MX3Y2O+lzjjMiZPIqv6Sh6JdGZRvBLYK9FLWV/aHwA7LXAXgssJdhrUW+vBQLjngPjyMtq"
    "Cm/UHsBtAO7+76QbOMDC6JWb04o9wrB9nRFVxnHpwn4Km5jDLDqE23RKRu0VdvE25cG++a"
    "YREcabVTNh8qUShbQUw7rbDbadVy9SE81uihfthxMT2FODuricDku/HtUxYW6uYb+pvTET"
    "G90sD7QT0E571wODiJWBdgLaCZYS0E7q0U4bXJwH9+Vtd18epA9so+ajUpqblBM/3pCzDE"
    "HPaVl7uETw2LGESuKdQdh6OpYIHuN0hNyqdVB2XLADKoz3WGE8vag7Qjhk0O7CHg9SGzQG"
    "OqUMm9dz70JFHFch99YV82E+bwb0+vm8d4pfDkQ9zR+NVSOqP54rTXJeDexjy5kuZHnfMB"
    "E11AWCiMMoBFIUA/adKEv1e/TZ4N9BlghmxEePvKnrET7a1JZpq4SVJcP2+2FbVByCfQjY"
    "hwDyFPYhYB8ClhLsQxziPgSUGun50CL3wNrgG7XvRN/vtyZjBtyz0wbYnp1WQiteQSmRY1"
    "H4BW51P8HmmHjUmGklMWb4ZlQXWuKkTZ8JZO2Cs8qCpQ2LlYYTXdngrO9KsJXuR81B/0r/"
    "YxhW800jq/mmxmq+Keh2vqhaIBw2HyC6J43yx09q0sdPitnjgi0qzT358f72pnoLujz3xK"
    "SGj/5EFmWHWNi4BlwBRsZGFpJQ8vkmOeMnOjjfd+Hjv/4ftKjZdg=="
)
