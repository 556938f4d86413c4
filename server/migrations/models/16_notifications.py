from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "mailing" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "leased_until" TIMESTAMPTZ,
    "tries" INT NOT NULL,
    "sent_at" TIMESTAMPTZ,
    "skipped_at" TIMESTAMPTZ,
    "error" TEXT,
    "recipient_id" TEXT COLLATE "C" NOT NULL REFERENCES "user_account" ("id") ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS "idx_mailing_recipie_1e14fb" ON "mailing" ("recipient_id", "id");
CREATE INDEX IF NOT EXISTS "idx_mailing_created_8c2931" ON "mailing" ("created_at");
COMMENT ON COLUMN "mailing"."skipped_at" IS 'All of it had been read, or nobody could get it';
COMMENT ON COLUMN "mailing"."error" IS 'Masked';
COMMENT ON TABLE "mailing" IS 'A letter to one person; `leased_until` keeps it to one process while it is being sent.';
        CREATE TABLE IF NOT EXISTS "notification" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "event_id" TEXT COLLATE "C" NOT NULL,
    "kind" VARCHAR(32) NOT NULL,
    "subject" TEXT COLLATE "C" NOT NULL,
    "title" TEXT NOT NULL,
    "actor_id" TEXT COLLATE "C",
    "actor_name" VARCHAR(250),
    "details" JSONB NOT NULL,
    "in_app" BOOL NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "read_at" TIMESTAMPTZ,
    "mail_at" TIMESTAMPTZ,
    "mailing_id" TEXT COLLATE "C",
    "recipient_id" TEXT COLLATE "C" NOT NULL REFERENCES "user_account" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_notificatio_event_i_da07e2" UNIQUE ("event_id", "recipient_id")
);
CREATE INDEX IF NOT EXISTS "idx_notificatio_recipie_ec01ad" ON "notification" ("recipient_id", "id");
CREATE INDEX IF NOT EXISTS "idx_notificatio_mailing_65cdca" ON "notification" ("mailing_id");
CREATE INDEX IF NOT EXISTS "idx_notificatio_created_0db009" ON "notification" ("created_at");
COMMENT ON COLUMN "notification"."subject" IS 'The claim, the task or the process';
COMMENT ON COLUMN "notification"."details" IS 'What happened, as it was known then';
COMMENT ON COLUMN "notification"."mail_at" IS 'When it is to be sent, unless it is read before';
COMMENT ON COLUMN "notification"."mailing_id" IS 'The letter that it is in';
COMMENT ON TABLE "notification" IS 'What one person was told of one event; the pair is unique, so that nothing is told twice.';
        CREATE TABLE IF NOT EXISTS "notification_preference" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "cadence" VARCHAR(16) NOT NULL,
    "digest_hour" SMALLINT NOT NULL,
    "ways" JSONB NOT NULL,
    "user_id" TEXT COLLATE "C" NOT NULL REFERENCES "user_account" ("id") ON DELETE CASCADE
);
COMMENT ON COLUMN "notification_preference"."created_by" IS 'Id of the user or client who made it';
COMMENT ON COLUMN "notification_preference"."ways" IS 'By kind of notification; those left out are by default';
COMMENT ON TABLE "notification_preference" IS 'How a person wants to be told; who has none has the defaults.';"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE IF EXISTS "notification";
        DROP TABLE IF EXISTS "notification_preference";
        DROP TABLE IF EXISTS "mailing";"""


MODELS_STATE = (
    "eJztXW1z47iR/isofdm9Ku3UvCc1k0qV7fHdTuKxt8be3dxttmSIhC3GFKEjSGt0Sf77oc"
    "H3VxESKUFSf5mxRDQkPXjrfrrR/c/RnNvMFS8un5kXjD6Qf448Omfyj+KDMRnRxSJ7G94I"
    "6NRVLVnaZCoCn1rQzwN1BZNv2UxYvrMIHO5B0xuPEWtGvUdG+APh8pXPLO7bH4gTCPLkeD"
    "b5/t5yqTN/IXvyhAOC9/8xJssZDWJJe0ymK/kGn7+AD7W5JT/V8R4H6j/0nP8N2STgjyyY"
    "MV9+ym+/y7dlV+wbE/Dyt5EIp/9glsLgmfkCfuzv0GjxNHlwmGsXgHVsaKfenwSrhXrvs/"
    "2fqh38nunE4m4497K2i1Uw417aWP5cePeRecynAbNzcHuh68bDkrwVfX/5RuCHLP3idvaG"
    "zR5o6MKggXT0DbL3RpPJ9c3d5PbybjIZVQY0kciNQfyWxT2YDI4XAEb//HfUb/ar1bsj+I"
    "C7y7/dkYubq6uzu0vy99HF30ejf6vmNKCRgEI5AzCHdjcUcwL9QJm8kWGZzXcjwczAS+Zn"
    "FTwvqEcvJ1FCz4mWvRnoje5myWr/TpD4SxP6EDCfyIUbL+7yjlEPsPxJ8r8fXr96+4e3f3"
    "zz/u0fZRP1W9J3/tAyBp+v70qgw8ZTRfxiRv16yJP2RzFbR3P6beIy7zGYyZfv37Yg98vZ"
    "14sfz75+//7tf8AHcnmYREfMdfzktXpUBBf2iSq4f7m9ua4HN2lfAtd2rID8i7iOMGlSX0"
    "RHEon2QYkT/Gq5G07ZA/dl72p+/y7xoPJo83jARLcZ3jIIgBx0Mhfif908+N9/OftbeVwu"
    "rm7OFZhcBI++6kV1cF4aJKkVcL/7jp0232gFxAebKQtgm+2a1hxzn+QvD5w5a4Cu7pyzY5"
    "EXyR/mTPFeYPz85fL27uzLT4V5+0mCCk9eq3dXpXe/f1+ay2kn5NfPdz8SeEn+5+b6sjy9"
    "03Z3/zOC70TDgE88vpxQO49J8nby1r9BIXx4ymk08MaUWk9L6tuTyhP+mje1rT6av56X36"
    "EefVSDBGjC94wV+s82my/kRuFZq7+y1ahG5S+1aNX9nazt5CluvNYK+BWUbUoWcrgtZ0Fd"
    "eV5LWWI79kf5xyIgcm8jAswKYtOVqKr5m3TQRY+3fAbrYSLXkJ7+3nyUm67Bj25/PPvh9b"
    "v3YC+leKrTRCI6JjP2raPKNMgp32wEON4iDCYzKmbV0Th3POqvGsajIFcal+kqPkCPZ2s8"
    "jw/odFeUGJ9/vj77+t/pcZ5ujVc31/91XnOgn//33eVZ6WCSj+AnaKyETMJktVaqJLAUgt"
    "SYkH/KzSZ6LT9YBGRObUbkBhPTBftcH9l45LYuTYWhKImKAyoO9YrDhcutp7vQ9+p0huxh"
    "q7pgQbNJkLRbqymATe9SueZAJKH0/sGnyRJV/X0k9w/UcUMJ8z2xeCiHXT7kgkVLd8k8+Y"
    "/PvUfieFJr8PmyqlEM+UHrNQ/kCofiCvfLvOwVxuFPnDoasRnapL3Zp79Hfr67MONIn7JH"
    "6m1woOflejjOD4hNOYTTPD/CTEK4icqWl8MRNnqEfb+O97xj3xq8LamAwczn6AsVT10Nnz"
    "WneTvTXDBNk+Zl+rm4ayYamoaHKy+yOxfXy6HO/R6cV4aYHGeWxYS440+s1ujIP241O6hq"
    "KDXwpOVaw+OMTBn1wXUIMmAFUBIK+Vra/VRaA47U9WOuEbgkCBoQM76ULT2LVc2L7bvrQl"
    "9CjyP57m+jqEcMQhjOsEC+5STO72Swpqvu66UoY/I5nnGdyWYUbRwQ/RTRnE7Qyynf6uMM"
    "F/aGS6koiUvJ6KV0IJFHrwxWy/Jwqv8rWDbTL0l7k+mXDbmt1+9eduBeZKtG8kU9K+IrmN"
    "zHmzyMzTCXxMzVmhLH7959vDnILb6oM9zOfJ82uHMzkRLSZsVx9aWi/vZ7CTL2beHIPXoT"
    "DqkgiSySyUenz56l3biJhlSUxFE2eZQj3XuiY5oXRAy2NHYSKwk2jBZ6OYFTxK5C8hWhrO"
    "L4n9xnzqP3VxYdxp/lp1PPqtMqY4Lu57ibg8Qxezf7ij5dpmRafvrIny5/MAsi5fDs9uLs"
    "0+WoZnH3gOlF2tFxolrY0upx3VP8C5Wqr039T7Q2ajb/eNwaAxM3nNi0Y7zsGYEDOgoycQ"
    "SE+ZMl9+WxTqhQF9uWjD3J3uRD2YfPGFnOmCefAJksm5MZD/2aMNoe+62hp39Lf6n6YPlJ"
    "ER+NcS9ITxuwER2Hyoj09PBqJdLTp7CUkJ4e9UlPq/O+dr003sqsU3oLq+S4VgjM+hJofM"
    "G8Gv6zmW1OBQzexjck9d91YJffNZLL7yrRqi4XddxyS7xqKoHgrgF3p74oo4EdxBWVWoxa"
    "1GBR6Cjcfj0yXHnbdEtG5ldpM1/kujtMUNcTM8UJZRQ1E3FitfeSnLX5izJqrgsVs6B+IM"
    "eXiJUI2PwDkc0FJAyKIvvg4jEwJ3ErMQarBd6krltiTzymkk0wu46YGehT8CoSUjLmbkFH"
    "YUciJYOUDC4lpGTMo2T2GzFo0F3YQYy0WBeT2rFeBFtJbodhbKM/PYSeBVCSaei4geOJF/"
    "B5fx5pHgqX80Ww+kCYXH2rRCft5RCohLsdSoRgb9BCXoK53FaVuq+UfyGP2ZVU7p875jLU"
    "hdhm0tZwnjc8X6vSGHNm2hFryOW+Twy2inmD4Z57Om4z3u1iu3UGfPMgd7lgJz9KXauDK3"
    "bq++IFOzSXcQNCcxnNZVxKe19KaC6PjsdcPn6v5oxRW8ujmRMwec8/U3v9R5IiymzluQFL"
    "znmU30+2G0OErdJhI3MOQm8fuD+HZBArAG/wM4H61sx53uhQKImigWfyoRCZLFrrrCBi8E"
    "rbR9hAbAFWsNQOGijatweJ59qIgcJEKsQLfJXz+uvni7t9BQzc+I/UcwSNf3mFfSg8H7fx"
    "D7zcslNOU1WZiC/BOBAsCCTYIsszLG0DVxoGMIXkDFAkopBaB6u5wbFlXxgOgPyGgcrnMZ"
    "2/yG8gv4FLCfkN5DeMWhc74Ddc6j2G9FEL47zM7nAeRVkxd4BzF5SbMS4jDHvy5P+k/qsD"
    "cUFohxgnacUPMdN76PtQ4UkH5rzMDlG+/PnrblB+0wHkN40YvylDHNWaERNVm7YmwOWcSz"
    "uOevVYV4XLdY2k9FCQJ/aXZlBLEh9DXcLVA1Aksx+wXc2jm5urglJz/rmcOPrnL+eXX79/"
    "pQZINnIiWqJ6SMq9WH7exAfqWVrQmgNTI232yFy6qpgJc3ySBVZ8J+KBIdxzVyaNTpRsr2"
    "ZQWgqAZTJmF/8a3TqPnkQ+9AX3e1gTPdYBMySA6Cfmg8+E+We2Lb9h9FtLRF6lzbiNzFsk"
    "rcEsSZt3uRSUCBIf+LalE8yUVcxV4emYjxN8LhcXFU9kSQWJP4HZqrVyCN37ocvEi/jJPV"
    "n6cuaDMKspdb6rD+0SFwWfj7FQw3GFc9nrhGtWPS8JGUwjDYhp7iS3bSdSOLSRrBU9dTxh"
    "zWu5FXMCR0Eh9OhVVPtnBUhtn2J62H2N+ztMRNf6FXMzyaRbyEX425SRZHy6aCLJ3Oiihi"
    "g9IPL9yRNfHvc+yx35AZcHvgvuQu5H2kL8TI5JqjTEdD58c5tANbzavHHDfRC6JNElae7W"
    "dBR+FHRJoksSlxK6JNEladS62EVNkxn3g4kuykUpg/f+DaHuhHQL0DUJu6RCr+Usi9v3gu"
    "0wxWKYClAnC59JGRXTDjZAR1665Drr4gZ+0+wHflNxBOeoroluxe862eOb46/ed8D8Vfko"
    "zTCHR2v4NG3km3tA/Dvgjxc4jlbFNMTBBjTVFzafKhqmwmblno7bqCzF1s2zhsNe0Y9cUX"
    "BBP6qGi2wRskW4/yBbhGwRLqV9LyVki0Z9skUYFYFREabhiVER2xyDuy7geOjgYUjJzkJK"
    "yvO0B2w7Vsc8VEjXlsfcD6lxC3Eo9bf+k0fjNjpD5Bp1CMkRckr84HiQAWbq86XKDAPmhs"
    "X5k8O+E+SZuiGD8otPbKGS9s/qKwJs3lEX2iQiS4A2ydUFR/IEyROzDsFDs/iQPEHyBJcS"
    "kifmkSfRNbgJqAk6PtuSmLmn+uj2x7MfXr97PyYz9q3bJjT0NeqcZqW5URUlcaMyeqPKXR"
    "3UiIRIRAw+7zcMfeh/ISnLUt2t1gG5KHV8OA8SMYiUnKZm2kLJIW10yLSRHKPP3lkQsPki"
    "qL1qXmoxbiWRZNuJ48kDPde6U+ZIn1lgYT1Qxw3lmQEGmKrxyB8dDywweBEfJ/XpInU7wA"
    "tZGfig9iYmbwpYDNYYEmsumA136qlHot+zW1IpGVMNGykvsjsj6eVQB2LPRpJLRbCBup4T"
    "Q13daF196nLridmT0AucmuQ+7cNcEcZAWtPG2pBAWqWy1agMiSrXrChERotl8VCjQjXzBf"
    "cUCStUDiHH+0CkVvnwoGpC0/hvcHmOoeBAKAIOWWSih3H9voaEMz113MUllavspRxTWaHE"
    "fAEu+Eu2DIMVuqvQXYVbJLqr0F2FS2n/SwndVaNeLTGwtnXY3lTA3JN8dMWXch+yqOhY76"
    "l0pbAT3/uqhe99VeV78Qb+sHw6m9M6Q7MZ4FTA4JN1Y4C7eIZkqxaAK76hBRViyaXBpuvZ"
    "rggeI+ADzGjdW99b3fE2e8fo/5K3Mqgn9bHcLUEaBanjm8f945zjFqoKW3OZvJyMwSiPzl"
    "Iq5jvRXpdyePMHq2JgVYzjqIpBpwKqGz74fK5ryZdE0W9gsiUfD9ZGLqKy7MGM9Ohainwg"
    "6ouTh9AHlh6qFDtWD7WJD20G2IxagfO8IW1XlT6YWXCS6z3zO2mpgxUxgzXCAX1IBRzDYK"
    "WLYSZyivi1RA/ahYLRW8YQnkL16cqCbKhAXZ2zPQDcMUjzcKHN1mkBVvkNyPXPV1f7CtP8"
    "lftPF1Rq/TatjbgoPB+3RV4sZcuJlW+qW9kbeoCM9zMe+l1Kcn8k98lX+0RX9yRgrqsK8R"
    "D2zWLqU9aXAB/sQzEOFMMv6kA2Y8s6Cs0Twy+G5x8x/OIklhKGX4z6DL9YMvZUxfIvtzfX"
    "9WAm7curxLEC8i/iOmIwRDfYmH6VX9amKwJ0LFxN+MKlNrQak4DLrYl5clsifME8uNZhyz"
    "2Li65pz1sgBugKaylhmtNqnDkS+qKmFid0cG5OLc4L7gVSN/5JRQjXKd7FBq2atxU1nSyy"
    "tsPmDI49efmwYtRlUZfFAxh1WdRlcSnteymhLturLoshrsMGBMrp7wS187Ul+DInY/C+bx"
    "LMKjC45qr3me/TVUsscd1V7yENstGfHkLPUozzNHTcwPHEC/i8P4/2o6z+9nt5vkok6u7M"
    "twCZiSCQWJHo1PSRPQXLmnaU9ujbTwiICpz6+bqzng4TzrW+5+JMavDp74cES8Cvob9y49"
    "JS9D3XaFjGK9Fpk7v0gVRXvFCV6FKv58yXv3AiR4EjF4ZcmGG766EdmMiFIReGSwm5MOTC"
    "jFoXOyBpXPZIXe2C60Upg/d+k6DOqbAaUBeljg/q/mutO2KS3CatAn3Oucuo12ACFCVLYE"
    "+l6FCbSPrObk/X85ubq8LBev75rgT0z1/OL79+/0rhLxs5kSFb3agldiJcLKRitQHqeUlE"
    "XQ91i88XUvEL+CazvSCLyGsiT31/o+meE0TM9TDnijHSRjwVQ7w18EYPHnrwzAKysXTJHf"
    "vWYF4fWemSNYgVVn4lZDelSq5urv8raV6O4zUgHYphmA+aDQWd0qdBDAoGw1Wzc93+wiyp"
    "gdcPcSZl8EIa/RUKuk5XhMoPdB4fI1Vru+G9/eXy4u7mq4Jb8NC3WMnJKft6cHJ9L5nzOF"
    "P9xm9IQ97PfmJhLCIHqV6AQFHG4NEY0FGYQzDzv+qhWJE7RSRbIi3iaVZFFG/4F6Isisux"
    "Q+aEfMTA9uB2D2M5VHwrC9XESJav7IH5DEaqOaQlazPuENsy8QvN16ZU+BUSGFBPEQxErE"
    "TA5sSiUYoCRzQXq9CQq4mX+W0UicBjVVY9CoKpvzSG4TFDhcdkg9DVNMokjtBD2X8Kw2hu"
    "a+CbChwhvMNchsBY2Z41OIyV7SVWdt/lNOkzs39x2LJOs8getqoUAppNnpN2HXUJefY/si"
    "RiTXZOllCdSjwxGy78ixlfjslTbHA7gSB8KRFUV/8XzJ/RhVBtPGgs9YmkI5Vyu0kNGfoj"
    "u0T8qj7VWgDm8PeooFbMIeYuX0FAMCo0GO9r1AlxaFwkxvtuT1BivC8upQ8Y74vxvj2CuQ"
    "tzT8+Vu9h5VYsDZivkj/RrTtTmLGSpwEGkIYNErjAfvpPqvnJLAkspf3ogN7Stz9Pe8o2V"
    "g1IhiWyNWbA2JDWVw5AxjZCx5twajedhS2qNAQ/ElwdyICqzWIudy0scxbbdIzeXkgy78a"
    "0aiuRaWi4/hUwi5S5c6sxHdckb1YNxa9LGtMmwN9d99iiPbeanBlxyhT3HCze2ocFEDfmk"
    "WExBTscgFK2SHZrIg3IhR96ZRmX3OknQOMFlYxOVblS9qV5OqXBEXPReIpW1Rc4OOTujTo"
    "5DIxqQs0PODpcScnbmmSj6l5q3vNBs1lk+9H3mwAn0qiunAkdh/e2AFM1/swrOzTeLSmJH"
    "gfaurxfZjs8s3WSsBaGjgH0HZdpjW69zoGIqcYQA979JV+xjHeWxIoz6o9H6Y8Z5aA50QR"
    "Cv65k8xj6Dkjpy7MK6eqaNhkJZDB0aZWshYgiriDZQGGlz89kLSqRawv3ob29FnuSnEMcj"
    "fugy8eL87Pbz7eSvn68/3Q5PZMiFIBHUVWiLUgYDbqw6Kz+X+R51IbNOfSXkZvTrZHEM9M"
    "fACn24v1VDkzZru3mZY8C8pO520Xabld1KxoI5nG4T5VCrC634xCxnTt16pKvCZT0okn4R"
    "93J42LeA/eny4vOXs6vvX/1x/LoUSpGMw9sKOxEjJlgQuJvCnRNGuNvh9pmcl6uJ4OHjrG"
    "b/bt5DKoLHt5H0T0zEoD06z0yLAirLIdbrsXbmC+6ngS1dkS5K7Y4MGl3ffJWLd3SgYAv2"
    "zHwn0NJC8jI4oddjbM2o5zFXS9HLRI6Q1+wf4oA+6uWtSwQwa13ukKMBdFeB8VYqXG4zlZ"
    "RKbUQi7Yj6gKDwJGnyd2JMXsEl0HfdGI6YWnrz+g/vU1YJXrQRSrfyTLiqskqYRe1UaFkV"
    "w8gmWXShnqelIo7jbfh4x5Tk5iNe7QDH3OQxf3B8EUyipWpvtKXX94CjbvKoR56zDf3nBV"
    "EcZ5PHeUkd0GsnwqklItpHuiKMY23yWC9oCPEOgsnfaNc5fRvvBFYETbaBfuX+kxxSAhMu"
    "CWNXvwCS+dGAzOgzIwxOIi27qDeX+2aa0wGqS8oa9di3gNiM2q7jMbKcOS5cHiB+6G1/S/"
    "ngViB1qT/fxCjOyR3O8P86Y55afcnwC0J9BozElBGXc0hoBfmuHuVYn95cSI3fgLs1fsQ1"
    "bFRZ2OgNGXZdyGEGXxZ2ZCf4EIfhCOfRkx/x4i7+GTtlqXLG6IZjUBY3eBR0I8z6AFh+Ab"
    "lzbXaFqyx7MNveSaqWWE7BnHIKNbfWtTJWNMsbPEp9eYta4zhTZNh84fIVY5vhWpI+dVRl"
    "VwG1gsmC+ULioANpreip45lo25MFdx1rpQVoveypI4rlVfpCEvOb93CZgOpukwWRU5+Cub"
    "w7miCW5U4RyZZsXphpv5dM+/X1koqaTg8YX0Qd/pT2d5Dzdi3QtRpiB7yzXFvb4gxXK76m"
    "vR0nyoUDpgO6DYnVtoT6U6Gz40S62TjXgT2xQHsA/bjr2jXZ7J12kEJ+P4S5df8o61Y7Ly"
    "GY5qw8ToQ7FxBsYRJ62aKjHn9KOzxOuOt5FKNqNqoJf+5y60mlTq1P4po8H6/N5TqZ5pp2"
    "rdNIwoVUzIjP+ZzMuPzWhBLVG4EQMjJdfYBYAYt6Hg/AaRxfnIzDCFRpRphxtmis6NjvJ3"
    "TJOJtmtsU8q0PmWYV0DlUIm68aJe2Pgj8a/Lpc5JPSmaQFEXPnaj61abozfCfiXCHbe/bW"
    "sU+YPnDo9IGYgHmjiXtoEQeR0qHlLMxJHMVi6pG7TZWWHVlRhkK5nk7MzSHjSjFcOd7TqE"
    "mTVw87qPFu0m6tDn+vBO6JAzq1HS6koSMHHE7Xe1VH/X4MicOhQKkllWlbvfKZiumCGFAn"
    "qCrt/XRZW6E9neGqI/hDaYTVQu01z1GDx0oJxuzsB3dQY6WEwa0KrJRwEksJKyWM+ryIhR"
    "TSkNmA0D7bZkdXWqheocGcxEnCh+btOih7MG8rcxRRXV+/MbcyjSMNrqPiP020wXVaG2gd"
    "cZBVEVpPHcDFYJeKgERCRCWOJEsnmDmetPxXjPpVcqCr0HonXaNND31oaFdJ835Uq/2WTe"
    "pFt2o29h0hwrp0uY3YZgK7U1wNx7dywO1x2/gJEio07hrR0w6bxiJt2CFkIL5NbkGgQZTh"
    "P/Lki4Bze0zggnEu/Z26cUwhRQmz68IDtuxNKxQgSpCCXOJgXOJG6Wv6TFtj2n5zTLRH6A"
    "VOTVrZNcRWIoSDa/Tg6mcj2jYN0Y5Gc3TzQJa5VETdWOC+OS6kYZBH6B3Kw3aTx5dxmnTX"
    "7K7OOuU1uyO0VnttRriLHrmgPlxqke//Fn1l1CTRK23WRnpoagd6pdErjUsJvdJmMHt5ON"
    "X/FSybvdJJ+6PQ1Y+7vLyZl9ma9vbC/tNHKUisCnIaB0Jkrujm+DntNHMtpENs/VWwxFQU"
    "DZlV1uZE2Cv58MCgtm2z7yxrMe5CQeQbd712qwISiFiJgM2JRV1XRDddVZ+NV2nXS9UG3k"
    "cC8PiZuiGribiPWDXkNIbzjqVD0FWpzCSOUK18/7aDVvn+baNSCY+Kmk00szXwTQWOEN5h"
    "bnWiHwP9GOjHqE+jUqNKVBOtNKsSNWle1qsSP/IlEZx70fEvoggaiJBXNR6oJ5ZSMZEv5B"
    "txTo2PKlaPh1KXIHH+uzGJfCiqWVba+AOR2gVR+kZNZo+dfnIX90zkkgHnTOwRUn8n6RBR"
    "r0FfjVmHxaHxCeirQV8NLiX01aCvxqh1sQOrL1PMdFAuShm8928Idf+XNdNyYnTOwzqueX"
    "0hskzyiIpg9bZRpDDJH1gDb/NcrgjidO40nZPKbJtM6KosTunW6nkbTOqyKE7r9dN6SX0P"
    "Etlbte7A9mKFZVmDZ/To7CGAC1fgdRIz4HRi+0gV9KVZMVlHEDtkigvqZiANUNpQf4OpkT"
    "R5MIBtc7n3SKgaFUrmjhDMTkdBC/neNp8URN2tpyKIG0+H85Q6golJmzZ+zrnLqNew39fJ"
    "l4Cfyg6GMoLSd3bLDpzf3FwViIHzz+UoqZ+/nF/KwVBjIRs5kXehOt9nkIJ6wqUxPqnLdt"
    "883yuCON/Xz3cMVDsNNqywOCZAv2p5mBvFj2GNbUMm76nK3xEhiEX+Dr40nZlo9l+ZDiul"
    "6cCrWymtesb0gPRxF5NqPJaNiga+/CbNaY+6n7gVqpJ1NUE8lTbjtjAeFree2PnmawN5zk"
    "jSngQ1gb5PjC3Eh4iNSVLkzOkKauVMKRAB3KuG6PTU55p4YjWr1ZRVmceqgcUYgoMhOHvf"
    "r47CUsIQnG48J4bg4FLCEJxdegLwbsvAd1sSLasrvEl7BLcDuFnS3M4hZKkEAtwBYDj06o"
    "/TeniT9m2HqDGKSx/nJ5yJJcySElBdp2TS3mAVb9OgxpcvO0U1ymbNYY3qIRLk2yvLSPDu"
    "jODdDycG2DuWs6D1dFj+8biNCVuUGg6bna9Q8BlvfvW23MdIO526rYy0E9JOuJSQdjKPdr"
    "L4fF4bht2cQS4nYvCu1NdxXlgXfWSPwwwgW23zsqtA6sB6ABZkTmDSdkLQ5y7bCMac4Klj"
    "uScC5JgWdAKH9nSsETzF6YjpkdZB2XO5yH1wdIeKrHYUZn5R94RwzKB9jXs8yN2gM9C5zb"
    "AD2vGJ3scWEfX0k7S1jjnstahJdkcY5/OGQK+fz3un+NVAtNP8yVh1ovrTudIl5tWiAXX5"
    "Y6guF8eBqPFeAEQcJTGQcMk44EmU6kdyb8nvcA/vChaQB9l04TM52o6nwlZZTb66oT9si3"
    "q36IdAPwSSp+iHQD8ELiX0QxyiHwIz0A2cd1xqYDr4Ju172e/3qiYVwX3zugO2b143QguP"
    "MMnCqWz4FW51T3csn6UWcxtO82NQvWRZaTRuvWUJzSei3H69yekRJRpdiJQmHV1SR87HD5"
    "BSiYNjeAx/MSHkb4E/hfPoUbfGnNyioy7hbE5CpqhYNsirDpLJuWFx32cuVb8K49sGsysT"
    "2LseO0n7IzzW+0/vIyy+0HOZ5SUMtuR24ncM+BPTy0ySlziKCboNfJ48UmrRaw4cyomcAn"
    "wFxaaPyKF6G6kF721spMNa6b1jndcPNCAviSHy+sjbUrHTN6UyKbSiTLOiCpnwY61c6+At"
    "CZ3C4aET5uPk3Mbb+pd9bkmLK9/wMHFd62AuzSmTqqLFg/AJHKROk7lfbTRu9S9HzSd2sX"
    "0HD3MsGZnpC8YXLiNPcnmT6YrAd/pAnEAQ26cPYLB7NpnJZ/BWgrAg8n8/qHMo99p39xJn"
    "aO+jH9moDf/QTnH0I5c3M/Qj41JCP/L+/chPrGZLauGb2ea70U5O8ahofZR1MtaWpNIDVe"
    "vlJkSivXT/2WnQez+s9z7/zSowN7NRJTGDz1xj2SgRTv/BrGCi68gqyxmMfbTFOJEPdsrD"
    "4KPq5IM0uOSXhsHYYBn07+1SVqDW7E8ETMb+/Kcv1+T1i5fkb1+uUk+4x6U1HE5dR8yY3Y"
    "um2f+6ALNbSGV+Ammqq8PSWkenKrzDIjrJoXywNXQUehP5byDNE1GF/sz36aoF+IJoCXg5"
    "5QZTIUd/egg9CzAl09BxA8cTL+Dz/jzSXDO3avpIa4x5adpti8+ZunTAvaTOmuhY02vN0v"
    "nt91r8owT4m8Cfkzxg9B+UWSyhFyncJP5lhLq8a0E1XfCnLreexMRyuYhPJo19pyps9L4j"
    "D2bHBbKB+KEnxor4jGc79eCMmDK4UBO4PRwSPe5PjpgAzkz3VCjImV1VbXQ3Y2CO2aEVfC"
    "cXwNKTkPMpt1fEkkfao9yKeqCIehwTKBUo9JJmFERMVqFgLGJOJNKgPLbMOQjk2okUWrlc"
    "5KbFFLH34PhiBxyezwLH34jDK0qiT9s0Cs+QyODYC3jpBf5q1OwljJ6PuzgIWdq0g29Qla"
    "+Vxz/10gUnt8OZVCu4v/oY25Tcc1cQ6usTiSmzpZJW5wrcpiudcOB4Q4Mcl+gGHMoNiFEe"
    "PRweGDs9ZGlU/cs66E0z8yguDKslj4vuW07a3GD9did7TXL66wV0F6WOYt/ZOY+Kdzi2mL"
    "Z7uIRwWOj1Pl8fXLkh6yGeE0HE9REPqHjSu6aUCZwA3q37AxgoVeD+cntz3eAyjNuXtTzH"
    "Csi/yK7pefhYXXq+D1gBn/ZpXJ6xJU0OOjivi1nfK0mSBrU38yT5uPf1VEk+7n49W3LjMe"
    "AiFceR8JUfyX381z2xeOhBZHMAMc1sUZOAa6MeunAjxaDwpPxH9u4kCTlT78ehDfmmxdhO"
    "5FYwxNq4o+LQLFkMsR7ePYMh1iexlDDEetRniPWxc0WJc1/dTFs6EAKpdqp4UnwnIFavl8"
    "2pf1vRCerSDLcUuU0ETB4QkyKxc8pvR7ouEziMA9lnFvftOBY1CwoeR87ZFUncTMMezVGM"
    "os5UziSOcC4PkDwIwvg20n2Kkqj7GK37MAnhJoOcl8PoI5NH2PEsx2bww7rrtwWZ3Wm4Lw"
    "9Ew32mvgO/swbSZu64IIQEci8Ecn5QpA6igvx1xiQvg0PS+5A880BzjSQCOBi9D4bPQ8/W"
    "Go1MAoej9+HIeU90XB4VsaMwZrby4VbcUJsCWhQ/SWBbsogVnYBFcDfNI1bMTnWY2K7NJF"
    "ZZsh3KgtX4VnsD/Zesw+NHvLimzSoRFg3HLcTrjZpjDqLn4y4BByJt2uVuBntmbnqlXBp7"
    "zI+Sq4twGncIWdUhlchYEX9B6HsiCi6Yy2F1fkjiG2qva/Tbu15CdwwuGCq4AO8cDEi5Lq"
    "gPNRc0axxnIgb7D3aiCWLG9kMLlj4w+NqNwA38sZsYLGilnFS0gblzF0lw81glJMGNGxIk"
    "wQ0aDCdgc63BSAXMGIxNMjIZOxhxoEiN6tPkl85JoFe67JWWm/gCuC0dQAsyCGkZ0vho1N"
    "EscyInYI/3rlViZhCs/2KED8H8+i93VDyNmv0G6vG4i9sgSFqu9RqoTMCULJgvpFYCob/i"
    "idlQjYUmEfFVZ0AXob97f/fuZ3LfvCeCrlSizqV8mQQY27YPic3tqMjLffz6njgeNBNM/j"
    "Hl36LW4GSAS0NjuDVEic9dpqL01b1HroKtwfUg5AdSK7oS+cIPpUn6Iu126Uu1D6rOsPkL"
    "cjdjK2I7Dw9wD0lOCFV0dj6FV3FANHzCjMr29InJH9i92kx+YSZXJetuT7ryJya3tuIXNE"
    "A3B96hNOxcOrTQWLxDWd6s++dn8Q7lSSwlvEM56jXC/KgdQ4WUvJECJ3XrOexNSoUbfldC"
    "r9G+alSjk3nXkGMKOQwq2Rt8R3ofejdTD2/rD3xbX91w0dBZ0/a701iHBLhnpRXv5A8dIM"
    "r8B+7Pma8XI1qSOvVtFfhaLQBzAqeO3Vz2MuGaR3pJ6NQxpLat7qZQVxvJWtFTx9OlnpaH"
    "Pml/Arj1bkvOaqMhmqbr7HQCIdateHAsaq3zRODUsVMF7ZS/RevMroghjhEgG7g0C5KY7M"
    "dkN4wdsg1GOJPC0TV5dJ35gvsNoVzNRnZRaneG9uj65uuXs6vRQAM7tLGNsZ+7Vi6j8sA6"
    "gGcSiLc+3lj9YpOhGOQqRBbVp62c5QTx9Db59C6EcXa1YnIiJ7DFtVoweDUArwbg1YBuVw"
    "MgBGHUcjdAPR93uhyQNu2QU2jhUouR5Yz5LF+omTg11wLWtsacP7vcZ5uD4TF+CLOqHJRd"
    "g3EIA1MjWORz11MayajdX0SOUuDrECR5ma1Ikh3dEPp1toKAe1ChbPGBLGYU+oTLkGMyl8"
    "qf1DHHhG5/SWiYVB5oDqI5iOZgF3MwyfjbbBDmcgKvNwlzN7c6XhlfUkEW4VTufjNmfyRU"
    "4ug8PjKfPDG2gIq0hIro6k/D9XHNDmpMx3IVWy+EO9yR3ZgzKdGMxDvVRu3gB8dy453qgZ"
    "YW3qk+saWEd6pHfV5PiU/87mhmAnjdpwbPb3NXh4+Im5+CydU/ozmjr9+912I0U4mjALzI"
    "aL5/24HRfP+2kdGER7XXVCe69Q3KcgbrLsawx1DzQysHaypwuIFHhYwXUoNk1JqlNcSl3a"
    "p+4hhyoj2xlZl8W5yhQ2vk8jIHPHg3xQEbq1RyyW+T4yMRGqu612OSJNMeE7hzaeZIejzQ"
    "8iQk7Q3e3CKWyBHEY0vICtiTFdb7QW6Xa4F1M5ArYkdxqPdIXBe5vX6o609YnG7fJdIgh+"
    "k1V9+lwlynz8ZtnDXkNp0kG1hHtlpuI4I6NqFTuZsD1yz7gKyiPptT/wnKlskhFupcCTgR"
    "crufcnsVnQrUE0vmN7DYPXXcJTAqyekKOUSR00ZO26jN/dCIOOS0kdPGpYSctnkcLNbjHJ"
    "CoCqRFrGMnJ+2PAtxdW8Zyz9BLsmh+NKki/dSZCidpUvhg+KM0MhXqk9s2ZhwpyJgOamYm"
    "KbMqiK2jHSQOVvak1kTNBE5hX9AhbRIbtR+6Jql3cph4riVqcvPIpAjDL9Rxo59XIWiSR+"
    "M2fmaea9SpaH0QyP004IR7LC4p85Hcu4zCPdnQCxz3PosJTJrFfpblzHFZXFJmyuSnEiHN"
    "nPrq9cN8TBfmxmeWs3DiKPK0BExGFyCdg3SOWdv+odmg+WWsO9BlWUy5YPJIy19aV3u3kW"
    "tI22MpzEpyZ3kibbAx5sRwqZi8VMSTs1hsdPYVJQ9mlEdnrgvEt1TUZtSWmhrziDzFbVU3"
    "0OPgeSMWD12bSGWtFwr80KYE831eEy/bTIClAibzB1/6Y2F6J8FS3V8vP3lJCnmGUUGtL1"
    "hUW5INPwt2wGiuZRnKU8kkquGaB86DY9Gg4Spj4fm4jXTwyi27xYVkXIC6jxhwV3lO4W32"
    "LDH7qJyoC+r4YPpHQz8mgkcspfzQGZABTiwZLB2LNQSKDPVJtfciVY/xeGdLpXwxsoGYiP"
    "mbCRIVuyQq8kPWDca8xEmeD+g1rfWavnndwWv65nWj1xQe7bni144AVo4nlQt9rHZfIOTB"
    "VFA7cUT97sD9VF8SrMUnfVQlwXatj0udgOsVW8pLGGwF7WSbjbBQrzQ226LUMWC4g0J2Ng"
    "ukIqZ1NycnsvurOZve8JhJpV5+HXsc5/sA7fjJ40uIBIjSVJp33cbxJmCKVIbmnHOXUa9B"
    "7U2FSoMzlVLmjEof+8j5zc1VAfTzz+Wt+ecv55dfv3+lRkA2ciJ7tEpSowNvo4380IhJoG"
    "k3GOOc2MGw1Cc5vkAqbDC+ObGDGV95rDEvDhYJOJkyFSwyJqHnxleD5QOYuPLRA/fZ6Xkh"
    "cgxTZy28KGOwDqmMyiTaKI5llAPubK/KrC+Dir4G9DWgr2G9r+Ennz0wn8FQrfE65FqOu/"
    "ofJoui0FpXxI98SWjmHZCgxwcHcP0fVaj5TFpFHjgL4A/gp+IxrsmuuHVv60Ma0Q2A8YpG"
    "bemHpgHh9dPhtSG8fnoSSwmvn476DAq15PLUrEaaEzkK22HoS6i288hEMJnxsCYU73ZOXb"
    "dx6pZEjymJ5ZvXf3ifTl540TZvb7+cXV1VJ++SrrQcJkn7g/CWnK9UQjI4WvPWBgQOcQGU"
    "w0NAVBIan0HWuaTfbQ+EQRwooBdokRQ5gaPYY3rkJ0JRlwJ3Z9SECabXWmIiN31M4iTOmO"
    "9Ys1ENBxE/GbdxDjRrs45iaAa0b2O/6eSqXbs1B1Y8esbOuH70rWYCoFGdbda/mvXZw9wb"
    "y8EV7zoFV7xrCa54V1bBar33LQEstX77Y0D31csuoSuyVbN++7ISuiI/MdCss5UTOQRlrI"
    "9zvjfFqqIb7PIw+/f/AyQqpbU="
)
