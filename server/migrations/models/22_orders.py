from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE IF NOT EXISTS "cancellation_reason" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "name" VARCHAR(250) NOT NULL,
    "description" TEXT,
    "customer_may_choose" BOOL NOT NULL,
    "archived_at" TIMESTAMPTZ
);
CREATE INDEX IF NOT EXISTS "idx_cancellatio_name_7174fb" ON "cancellation_reason" ("name");
COMMENT ON COLUMN "cancellation_reason"."created_by" IS 'Id of the user or client who made it';
        CREATE TABLE IF NOT EXISTS "source_document" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "kind" VARCHAR(16) NOT NULL,
    "number" VARCHAR(64) NOT NULL,
    "date" DATE NOT NULL,
    "currency" VARCHAR(3) NOT NULL,
    "amount" DECIMAL(18,2) NOT NULL,
    "archived_at" TIMESTAMPTZ,
    "search" TSVECTOR,
    "contact_id" TEXT COLLATE "C" REFERENCES "contact_person" ("id") ON DELETE RESTRICT,
    "manager_id" TEXT COLLATE "C" REFERENCES "user_account" ("id") ON DELETE RESTRICT,
    "partner_id" TEXT COLLATE "C" NOT NULL REFERENCES "partner" ("id") ON DELETE RESTRICT
);
CREATE INDEX IF NOT EXISTS "idx_source_docu_kind_2040ee" ON "source_document" ("kind", "date", "id");
CREATE INDEX IF NOT EXISTS "idx_source_docu_partner_10df0e" ON "source_document" ("partner_id", "kind", "date", "id");
CREATE INDEX IF NOT EXISTS "idx_source_docu_kind_cab0c4" ON "source_document" ("kind", "number");
CREATE INDEX IF NOT EXISTS "idx_source_docu_contact_fff429" ON "source_document" ("contact_id");
COMMENT ON COLUMN "source_document"."created_by" IS 'Id of the user or client who made it';
COMMENT ON COLUMN "source_document"."amount" IS 'Of the lines that are not cancelled';
COMMENT ON COLUMN "source_document"."search" IS 'Kept by a trigger';
COMMENT ON TABLE "source_document" IS 'An order, a shipment or a return: `kind` tells, and so does the prefix of the id.';
        CREATE TABLE IF NOT EXISTS "document_line" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "position" INT NOT NULL,
    "item" VARCHAR(250) NOT NULL,
    "unit" VARCHAR(32),
    "price_group" VARCHAR(100),
    "quantity" DECIMAL(15,3) NOT NULL,
    "price" DECIMAL(18,4) NOT NULL,
    "amount" DECIMAL(18,2) NOT NULL,
    "cancelled_at" TIMESTAMPTZ,
    "cancelled_by" TEXT COLLATE "C",
    "cancellation_reason_id" TEXT COLLATE "C" REFERENCES "cancellation_reason" ("id") ON DELETE RESTRICT,
    "document_id" TEXT COLLATE "C" NOT NULL REFERENCES "source_document" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_document_li_documen_7541f4" UNIQUE ("document_id", "position")
);
CREATE INDEX IF NOT EXISTS "idx_document_li_cancell_760fa9" ON "document_line" ("cancellation_reason_id");
COMMENT ON COLUMN "document_line"."cancelled_by" IS 'Id of the user or client';
COMMENT ON TABLE "document_line" IS 'A line of a document; its changes are the document''s. Only an order''s line is ever cancelled.';
        CREATE TABLE IF NOT EXISTS "claim_line" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "created_at" TIMESTAMPTZ NOT NULL,
    "created_by" TEXT COLLATE "C",
    "updated_at" TIMESTAMPTZ NOT NULL,
    "version" INT NOT NULL,
    "quantity_claimed" DECIMAL(15,3) NOT NULL,
    "amount_claimed" DECIMAL(18,2) NOT NULL,
    "quantity_settled" DECIMAL(15,3),
    "amount_settled" DECIMAL(18,2),
    "claim_id" TEXT COLLATE "C" NOT NULL REFERENCES "claim" ("id") ON DELETE CASCADE,
    "line_id" TEXT COLLATE "C" NOT NULL REFERENCES "document_line" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_claim_line_claim_i_7eab2e" UNIQUE ("claim_id", "line_id")
);
CREATE INDEX IF NOT EXISTS "idx_claim_line_line_id_158334" ON "claim_line" ("line_id");
COMMENT ON COLUMN "claim_line"."created_by" IS 'Id of the user or client who made it';
COMMENT ON TABLE "claim_line" IS 'What a claim disputes of a line of its basis.';
        CREATE TABLE IF NOT EXISTS "document_reference" (
    "id" TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    "kind" VARCHAR(16) NOT NULL,
    "system" VARCHAR(64) NOT NULL,
    "value" VARCHAR(250) NOT NULL,
    "document_id" TEXT COLLATE "C" NOT NULL REFERENCES "source_document" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_document_re_kind_e25d09" UNIQUE ("kind", "system", "value")
);
CREATE INDEX IF NOT EXISTS "idx_document_re_documen_b0f0d9" ON "document_reference" ("document_id");
COMMENT ON TABLE "document_reference" IS 'What another system calls a document; systems may count each kind anew.';"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE IF EXISTS "claim_line";
        DROP TABLE IF EXISTS "document_reference";
        DROP TABLE IF EXISTS "document_line";
        DROP TABLE IF EXISTS "source_document";
        DROP TABLE IF EXISTS "cancellation_reason";"""


MODELS_STATE = (
    "eJztfWtz4zay9l9B6cvkVClTc9+tma2tsj0+J7Px2CnbSfacJCVDJGRxTRFagrJG7+7+9x"
    "cN3m8SIZESKPWXZCyhKenBrfvp278GM24zV7y8fGZeMPhI/jXw6IzJf+TfGJIBnc/Tl+GF"
    "gI5dNZIlQ8Yi8KkFz5lQVzD5ks2E5TvzwOEeDL3xGLGm1HtkhE8Il3/5zOK+/ZE4gSBPjm"
    "eT7x4slzqzl/JJnnBA8OG/hmQ5pUEkaQ/JeCVf4LOX8KE2t+SnOt5jR89feM4/F2wU8EcW"
    "TJkvP+W3P+TL8lHsGxPw528DsRj/g1kKg2fmC/ixf8Cg+dNo4jDXzgHr2DBOvT4KVnP12h"
    "f7v9U4+D3jkcXdxcxLx85XwZR7yWD5c+HVR+YxnwbMzsDtLVw3mpb4pfD7yxcCf8GSL26n"
    "L9hsQhcuTBpIh98gfW0wGl3f3I/uLu9Ho0FpQmOJzBxEL1ncg8XgeAFg9K//hM9Nf7V6dQ"
    "AfcH/593tycXN1dXZ/SX4fXPw+GPxHDacBDQUUyimAGbSboZgRaAfK+IUUy3S9GwlmCl68"
    "PsvgeUE1ehmJAnpOuO3NQG9wP413+wtBoi9N6CRgPpEbN9rcxROjGmD5k+T/vn/z+t2f3v"
    "357Yd3f5ZD1G9JXvnTmjn4cn1fAB0OnjLiF1PqV0Mejz+K1TqY0W8jl3mPwVT++eHdGuR+"
    "Obu9+OHs9rsP7/4LPpDLyyS8Yq6jd96ot/LgwjlRBvdvdzfX1eDG4wvg2o4VkH8T1xEmLe"
    "qL8Eoi4TkocYJfLU/DMZtwXz5dre8/JB5UXm0eD5hotsLXTAIgBw+ZCfFPNwv+d1/P/l6c"
    "l4urm3MFJhfBo6+eoh5wXpgkqRVwv/mJnQzfagdEF5spG2CX45pWXHOf5S8PnBmrga7qnr"
    "MjkZfxP8xZ4q3A+OXr5d392defcuv2swQV3nmjXl0VXv3uQ2EtJw8hv365/4HAn+T/bq4v"
    "i8s7GXf/fwP4TnQR8JHHlyNqZzGJX45f+g8ohJOnjEYDL4yp9bSkvj0qvcPf8Lqx5bdmb2"
    "bFV6hHH9UkAZrwPSOF/ovNZnN5UHjW6ke2GlSo/IURa3V/Jx07eooGb7QCfgVlm5K5nG7L"
    "mVNX3tdSltiO/Un+Yx4QebYRAWYFselKlNX8bR7QRI+3fAb7YST3kJ7+Xn+Vm67BD+5+OP"
    "v+zfsPYC8leKrbRCI6JFP2raHK1MktX28EON58EYymVEzLs3HueNRf1cxHTq4wL+NVdIEe"
    "z9F4Hl3QyakoMT7/cn12+7/JdZ4cjVc31/9zXnGhn//v/eVZ4WKSb8FP0NgJqYTJaq1USW"
    "ArBIkxIf8pD5vwb/nBIiAzajMiD5iILjjk/kjnI3N0aSoMeUlUHFBxqFYcLlxuPd0vfK9K"
    "Z0jfXKsuWDBsFMTjNmoKYNO7VO45EIkpvX/wcbxF1fM+kYcJddyFhPmBWHwhp12+yQULt+"
    "6SefI/PvceieNJrcHny7JG0eUHbdY8kCvsiis8LPNyUBi7v3GqaMR6aOPxZt/+Hvn5/sKM"
    "K33MHqm3xYWelWvhOu8Rm9KH2zw7w0xCuI3KlpXDGTZ6hn2/ive8Z99qvC2JgMHM5+ArFU"
    "9NDZ8Nt/l6pjlnmsbDi/Rz/tSMNTQND1dWZH8urldd3fstOK8MMTnOLIsJcc+fWKXRkX17"
    "rdlB1UCpgccjNxoeZ2TMqA+uQ5ABK4CShZB/S7ufSmvAkbp+xDUClwRBA2LKl3KkZ7Gyeb"
    "H745rQl/DEgXz1t0H4RAxC6M6wQL7lJO7veLLGq+b7JS9j8j2ecp3xYRQeHBD9FNKcTtDK"
    "Lb/Wx7mY21tupbwkbiWjt1JPIo9eG6yWZeFU/y9hWU+/xONNpl+25LbevH/VgHuRo2rJF/"
    "VeHl/B5Dle52Gsh7kgZq7WFDt+D+7jzUBu8XmV4Xbm+7TGnZuKFJA2K46rLRX1tz8KkLFv"
    "c0ee0dtwSDlJZJFMvjp99iztxm00pLwkzrLJsxzq3iMd0zwnYrClsZdYSbBhtNDLCJwidi"
    "WSLw9lGcf/5j5zHr0fWXgZf5GfTj2rSquMCLqfo8f0Esf01fQr+nSZkGnZ5SN/uvzBLAiV"
    "w7O7i7PPl4OKzd0CphfJg44T1dyRVo3rgeJfqFR9bep/ppVRs9m3h2tjYKKBI5s2jJc9I3"
    "BBh0EmjoAwf7LkvrzWCRUqsW3J2JN8mnxTPsNnjCynzJPvAJksh5MpX/gVYbQtPreCnv4t"
    "+aXqg+UnhXw0xr0gPW3AQXQcKiPS092rlUhPn8JWQnp60CY9re77yv1Sm5VZpfTmdslx7R"
    "BY9QXQ+Jx5FfxnPducCBh8jG9J6r9vwC6/ryWX35eiVV0uqrjlNfGqiQSCuwHcvfqijAa2"
    "E1dUYjFqUYN5oaNw+7XIcGVt0x0ZmV+lzXyReVw/Qd1MzOQXlFHUTMiJVeYlORvrF6XUXB"
    "MqZk79QM4vESsRsNlHIocLKBgURvZB4jEwJ9EoMQSrBV6krltgTzymik0wu4qY6ehTMBUJ"
    "KRlzj6CjsCORkkFKBrcSUjLmUTKHjRg0KBe2EyMt0sWkdqwXwVaQ22MY2+Avk4VnAZRkvH"
    "DcwPHES/i8vw40L4XL2TxYfSRM7r5VrJO2cgmUwt36EiHYGrRQl2Amj1Wl7ivlX8hrdiWV"
    "++eGtQx1IbaZtDWc5y3v17I0xpyZdsUaktz3mcFRMasx3DPvDtcZ73Z+3CYDvn6SmyTYyY"
    "9SaXWQYqe+LybYobmMBxCay2gu41Y6+FZCc3lwPOby8Xs1p4zaWh7NjIDJZ/6ZOus/kQRR"
    "ZivPDVhyzqP8fnLcECJslQ4bmnMQejvh/gyKQawAvM7vBOpbU+d5q0uhIIoGnsmXQmiyaO"
    "2znIjBO+0QYQORBVjCUjtoIG/f9hLPjREDuYWUixe4lev69svF/aECBm78R+o5gka/vMQ+"
    "5N4fruMfeHFko5qmqjMRX4JxIFgQSLBFWmdY2gauNAxgCckVoEhEIbUOVpHBseOzMBwA+Q"
    "0Dlc9jun+R30B+A7cS8hvIbxi1L/bAb7jUe1zQRy2MszL7w3kQVsXcA85NUK7HuIgwnMmj"
    "/yf1Xx2Ic0J7xDguK97HSu8L34cOTzowZ2X2iPLlz7f7QfltA5Df1mL8tghx2GtGjFRv2o"
    "oAl3Mu7TjqVWNdFi72NZLSXUEe21+aQS1xfAx1CVdvgCKZ/oDdeh7d3FzllJrzL8XC0T9/"
    "Pb+8/e61miA5yAlpifIlKc9i+XkjH6hnaUFrTkyFtNkzc+mqZibM8UkaWPFCRBNDuOeuTJ"
    "qdsNhexaSsaQCWypjd/Gtw5zx6EvmFL7jfwp5osQ+YIQFEPzEffCbMP7Nt+Q3D31og8kpj"
    "huvIvHk8GsySZHiTpKBYkPjAty2dYKqsYq4aT0d8nOAzubmoeCJLKkj0CcxWo5VD6MFfuE"
    "y8jN55IEtfrnwQZhWtzvf1oU3iouDzMRaqO65wJp864ppdzwtCBtNIHWKauclt2wkVDm0k"
    "K0VPHU/Y81puxYzAUVAILXoV1flZAlLbp5hcdrfR8/qJ6Ea/YmYlmZSFnId/nTISz08TTS"
    "ReG03UEKUHhL4/eePL695nmSs/4PLCd8FdyP1QW4jek3OSKA0RnQ/f3CbQDa+yblx3H4Qu"
    "SXRJmns0HYUfBV2S6JLErYQuSXRJGrUv9tHTZMr9YKSLcl7K4LN/S6gbIb0G6IqCXVKh13"
    "KWReNbwbabZjFMBaiTuc+kjIppBxugIS9dcJ01cQO/rfcDvy05gjNU10i343eV7PGt8dcf"
    "GmD+uniVppjDWxv4NG3k65+A+DfAHxM4jlbFNMTBBjTVVzYbKxqmxGZl3h2uo7IUWzdLB3"
    "aboh+6oiBBP+yGi2wRskV4/iBbhGwRbqVDbyVkiwZtskUYFYFREabhiVERu1yD+27g2Hfw"
    "MKRkbyElxXXaArYNu2P2FdKN7TEPQ2rcQRxKddZ//NZwHZ0hMoMahOQIuSS+dzyoADP2+V"
    "JVhgFzw+L8yWEvBHmm7oJB+8UnNldF+6fVHQG2f1AT2iQkS4A2yfQFR/IEyROzLsG+WXxI"
    "niB5glsJyRPzyJMwDW4EaoKOz7YgZu6tPrj74ez7N+8/DMmUfWt2CHWdRp3RrDQPqrwkHl"
    "RGH1SZ1EGNSIhYxOD7fsvQh/Y3krIsVW61Dsh5qePDuZOIQaTkNDXTNZQc0kZ9po3kHH3x"
    "zoKAzeZBZap5YcRwLYkkx44cT17omdGNKkf6zAILa0IddyHvDDDAVI9H/uh4YIHBH9F1Ul"
    "0uUvcBmJCVgg9qb2zyJoBFYA2hsOac2ZBTTz0S/p79kkrxnGrYSFmR/RlJr7q6EFs2klwq"
    "gi3U9YwY6upG6+pjl1tPzB4tvMCpKO6zfppLwhhIa9pcGxJIq1S2CpUhVuXqFYXQaLEsvt"
    "DoUM18wT1FwgpVQ8jxPhKpVU4mqic0jf4NLs8hNBxYiIBDFZnwzah/X03BmZYe3MQllens"
    "pRxTaaPEbAMu+JccuQhW6K5CdxUekeiuQncVbqXDbyV0Vw1atcTA2tZhexMBc2/ywRVfyn"
    "PIoqJhv6dCSmEjvvf1Gr73dZnvxQz8bvl0NqNVhmY9wImAwTfr1gA38QzJUWsALvmG5lSI"
    "JZcGm65nuyR4jIB3sKJ1s753yvE2+8RoP8lbGdSj6ljuNUEaOanjW8ft45zhFsoKW32bvI"
    "yMwSgPzhIq5oVY35eye/MHu2JgV4zj6IpBxwK6G058PtO15Aui6Dcw2ZKPJmsrF1FRtjcz"
    "PbiWIh+J+uJksvCBpYcuxY7VQm/ivq0Am1ErcJ63pO3K0r1ZBSe531O/k5Y6WBIzWCPs0I"
    "eUw3ERrHQxTEVOEb810YN2rmH0jjGEp9B9urQhazpQl9dsCwA3DNLsL7TpPs3BKr8Buf75"
    "6upQYZq/cv/pgkqt36aVERe594frIi+WcuTIyg7V7ewNT4CK91O+8Ju05P5EHuKv9pmuHk"
    "jAXFc14iHsm8XUp2xuAd7Zh2IcKIZfVIFsxpF1FJonhl90zz9i+MVJbCUMvxi0GX6xZOyp"
    "jOXf7m6uq8GMxxd3iWMF5N/EdURniG5xMP0qv6xNVwToWEhN+MqlNrQakoDLo4l58lgifM"
    "48SOuw5ZnFRdOy52sgBuhyeylmmpNunBkS+qKiFyc84NycXpwX3AukbvyTihCuUrzzA9Zq"
    "3lY4dDRPx3ZbMzjy5GXDilGXRV0WL2DUZVGXxa106K2EumyruiyGuHYbECiXvxNUrtc1wZ"
    "cZGYPPfZNgVoHBFaneZ75PV2tiiatSvbs0yAZ/mSw8SzHO44XjBo4nXsLn/XVwGGX1tz+K"
    "61UiUZUzvwbIVASBxI5Ep6aPHChY1rSrtEXffkxAlODUr9edPqmfcG70PedXUo1P/zAkWA"
    "x+Bf2VmZc1Td8zg7plvGKdNs6lD6S64i1Uiy7194z58heO5Cxw5MKQCzPsdO3bhYlcGHJh"
    "uJWQC0MuzKh9sQeSxmWP1NVuuJ6XMvjsNwnqjAqrAXVe6vigbr/XuiNGcTZpGehzzl1GvR"
    "oTIC9ZAHssRbs6RJJX9nu7nt/cXOUu1vMv9wWgf/56fnn73WuFvxzkhIZs+aCW2InFfC4V"
    "qy1Qz0oi6nqoW3w2l4pfwLdZ7TlZRF4Teer7Wy33jCBiroc5V4yRNuKJGOKtgTd68NCDZx"
    "aQta1L7tm3GvP6yFqXbEAst/NLIbsJVXJ1c/0/8fBiHK8B5VAMw7zTaijolD4NYlAwmK6K"
    "k+vuF2ZJDbx6ilMpgzfS4Edo6DpeESo/0Hl8DFWt3ab37pfLi/ubWwW34AvfYgUnp3zWxM"
    "k8e8mcx6l6bvSCNOT99Cfm5iJ0kOoFCORlDJ6NDh2FGQRT/6seiiW5U0RyTaRFtMzKiGKG"
    "fy7KIr8dG1ROyEYM7A5u8zCWvuJb2qgmRrLcsgnzGcxUfUhLOmbYILZl5OeGbyyp8CsUMK"
    "CeIhiIWImAzYhFwxIFjqhvVqEhVxEv89sgFIG3VVv1MAimOmkMw2O6Co9JJ6GpaZRKHKGH"
    "sv0ShuHa1sA3EThCeLtJhsBY2ZY1OIyVbSVW9tDtNOkzs39x2LJKs0jfXKtSCBg2eo7HNd"
    "Ql5N3/yOKINflwsoTuVOKJ2ZDwL6Z8OSRPkcHtBILwpURQpf7PmT+lc6HGeDBY6hPxg1TJ"
    "7To1pOuPbBLxq56p9gIwh3+EDbUiDjGTfAUBwajQYLyvUTdE37hIjPfdnaDEeF/cSh8x3h"
    "fjfVsEcx/mnp4rd773rhY9Zivkj/QrbtT6KmSJQC/KkEEhV1gPL6S6r9ySwFLKnx7IA23n"
    "+7S1emPFoFQoIlthFmwMSU3kMGRMI2SsvrZG7X24prRGhxfiq55ciMos1mLnshJHcWy3yM"
    "0lJMN+fKuGIrmRlssuIZNIuQuXOrNBVfFG9cZwbdHGZEi3mes+e5TXNvMTAy5OYc/wwrVj"
    "aDBSUz7KN1OQyzFYiLWSDYbIi3IuZ94Zh233GknQqMBl7RBVblS9qP4cU+GIqOm9RCodi5"
    "wdcnZG3Rx9IxqQs0PODrcScnbmmSj6Sc07JjSbdZd3nc8cOIFed+VE4Cisvz2QotlvVsK5"
    "PrOoIHYUaO87vch2fGbpFmPNCR0F7Hto0x7Zeo0DFROJIwS4/UO6ZB/rKI8lYdQfjdYfU8"
    "5Dc6JzgpiuZ/Ic+wxa6si5W1T1M601FIpi6NAoWgshQ1hGtIbCSIabz15QItUS7of/9lbk"
    "SX4KcTziL1wmXp6f3X25G/345frzXfdEhtwIEkFdhTYvZTDgxqqz8nOZ71EXKutUd0KuR7"
    "9KFudAfw6shQ/5WxU0ab22m5U5BswL6m4Tbbde2S1VLJjB7TZSDrWq0IrPzHJm1K1Guixc"
    "1INC6ZfRU/qH/RqwP19efPl6dvXd6z8P3xRCKeJ5eFdiJyLEBAsCd1u4M8II93q4fSbX5W"
    "ok+OJxWnF+158hJcHjO0jaJyYi0B6dZ6ZFARXlEOvNWDuzOfeTwJamSOel9kcGDa5vbuXm"
    "HfQUbMGeme8EWlpIVgYX9GaMrSn1POZqKXqpyBHymu1DHNBHvbp1sQBWrctccjSAx5VgvJ"
    "MKl1tPJSVSW5FIe6I+ICg8Lpr8QgzJa0gCfd+M4Yiopbdv/vQhYZXgj3WE0p28E67KrBJW"
    "UTsVWlbFMLJRGl2o52kpieN8Gz7fESW5/YyXH4BzbvKcTxxfBKNwq9pbHenVT8BZN3nWQ8"
    "/Zlv7znCjOs8nzvKQO6LUj4VQSEetnuiSMc23yXM/pAuIdBJO/0a5y+tbmBJYETbaBfuX+"
    "k5xSAgsuDmNXvwCK+dGATOkzIwxuIi27qDWX+3aaUw/VJWWNeuxbQGxGbdfxGFlOHReSB4"
    "i/8HbPUu7dDqQu9WfbGMUZuf5M/69T5qndF0+/INRnwEiMGXE5h4JWUO/qUc716a2FxPgN"
    "uFvhR9zARhWFjT6Q4dSFGmbwZeFEdoKPURiOcB49+REv76OfsVeWKmOMbjkHRXGDZ0E3wq"
    "wNgOUXkCfXdilcRdneHHsnqVpiOwVz2ilUZK1rVayolzd4ltryFq2N40yQYbO5y1eMbYdr"
    "QfrUUZWPCqgVjObMFxIHHUgrRU8dz1jbHs2561grLUCrZU8dUWyv0haSWN+8hWQCqntM5k"
    "ROfQlm6u5ogliUO0Uk11Tzwkr7rVTar+6XlNd0WsD4InzgT8nzerluNwJdqSE2wDuttbUr"
    "zpBacZs87ThRzl0wDdCtKay2I9Sfcw87TqTrjXMd2GMLtAXQj7uvXZ3N3ugEydX3Q5jXnh"
    "9F3WrvLQSTmpXHiXDjBoJrmIRWjujwiT8lDzxOuKt5FKN6NqoFf+5y60mVTq0u4hq/P9xY"
    "y3U0zgxt2qeRLOZSMSM+5zMy5fJbE0rU0wiEkJHx6iPECljU83gATuMocTIKI1CtGWHF2a"
    "K2o2O7n9Ck4mxS2RbrrHZZZxXKOZQhrE81iscfBX/Uebpc6JPSWaQ5EXPXara0aXIyvBBR"
    "rZDdPXub2CcsH9h1+UAswLzVwu1bxEGodGg5CzMSR7GZWuRuE6VlT1aUoVBuphMza8i4Vg"
    "xXjvc0qNPk1ZsN1Hg3HrdRh39QAg/EAZ3aXsyloSMnHG7XB9VH/WEIhcOhQakllWlb/eUz"
    "FdMFMaBOUFba23lkZYf2ZIWrB8E/lEZYbtRe8T5q8NgpwZiTvXcXNXZK6NyqwE4JJ7GVsF"
    "PCoM1ELKSQuqwGhPbZLie60kL1Gg1mJE4SPjRvN0HZgnlbWqOI6ub+jZmdaRxpcB02/6mj"
    "Da6T3kCbiIO0i9Bm6gASg10qAhIKEVU4kiydYOp40vJfMeqXyYGmQpuddLU2PTxDQ7uKh7"
    "ejWh22bVIrulW9se8Isagql1uLbSqwP8XVcHxLF9wBj42foKBC7akRvtvg0JgnAxuEDETZ"
    "5BYEGoQV/kNPvgg4t4cEEowz5e9UxjGFEiXMrgoP2PFpWqEAYYEU5BI74xK3Kl/TZtka08"
    "6bY6I9Fl7gVJSV3UBsxUI4uUZPrn41ol3LEO1pNgc3E7LMlCJqxgK3zXEhDYM8QutQ9ttN"
    "HiXj1Omuaa7OJuU1zRHaqL3WI9xEj5xTH5Ja5Ou/hV8ZNUn0Spt1kPZN7UCvNHqlcSuhV9"
    "oMZi8Lp/p/Cct6r3Q8/ih09eNuL29mMlvd2Z47f9poBYldQU7jQgjNFd0aP6ddZm4N6RBZ"
    "fyUssRRFTWWVjTURDko+TBj0tq33naUjhk0oiOzgpmm3KiCBiJUI2IxY1HVFmOmqnlmbSr"
    "tZqjLwPhSAt5+pu2AVEfchq4acRnfesWQKmiqVqcQRqpUf3jXQKj+8q1Uq4a28ZhOubA18"
    "E4EjhLebrE70Y6AfA/0Y1WVUKlSJcqGVelWioszLZlXiB74kgnMvvP5FGEEDEfKqxwP1xF"
    "IqJvIP+UJUU+OTitXjC6lLkKj+3ZCEPhQ1LG1t/JFI7YIofaOissdeP7mJeyZ0yYBzJvII"
    "qX/H5RBRr0FfjVmXRd/4BPTVoK8GtxL6atBXY9S+2IPVlypmOijnpQw++7eEuv1kzaSdGJ"
    "3xRRXXvLkRWSp5RE2wWjsoEpjkD6yAt34tlwRxOTdaznFntm0WdFkWl/Ta7nlbLOqiKC7r"
    "zct6SX0PCtlble7A9c0Ki7IGr+jB2SSAhCvwOokpcDqRfaQa+tK0mawjiL1gigtqZiB10N"
    "pQ/4CpkDR5MoBtc7n3SKiaFUpmjhDMTmZBC/nWDp8ERN2jpySIB0+D+5Q6gonROm38nHOX"
    "Ua/mvK+SLwA/lg/oyghKXtkvO3B+c3OVIwbOvxSjpH7+en4pJ0PNhRzkhN6F8nqfQgnqEZ"
    "fG+Kiq2n39ei8J4nrfvN4xUO002LDc5hgB/arlYa4VP4Y9tguZfKAuf0eEIDb5631rOjPR"
    "bL8zHXZK04FXt1Na+Y5pAenjbiZVey0bFQ18+U2a0x51P3NroVrWVQTxlMYM14XxsGj0yM"
    "4O3xjIc0bi8SSoCPR9YmwuPoZsTFwiZ0ZX0CtnTIEI4F45RKelZ26IJ1arWi1ZVXmsHFiM"
    "ITgYgnPw8+ooLCUMwWnGc2IIDm4lDMHZpycAc1s6zm2Jtaym8MbjEdwG4KZFcxuHkCUSCH"
    "ADgOHSq75Oq+GNx6+7RI1RXNq4P+FOLGAWt4BquiTj8QareNsGNb561SiqUQ6rD2tUbyJB"
    "vruyjATv3gjew3BigL1jOXNaTYdl3x6uY8LmhYHdVufLNXzGzK/WtvsQaadTt5WRdkLaCb"
    "cS0k7m0U4Wn80qw7DrK8hlRAw+ldq6znP7oo3qcVgBZKdjXj4qkDqwHoA5mRNYtI0Q9LnL"
    "toIxI3jqWB6IADmmDR3Dob0cKwRPcTlieaRNULbcLvIQHF1fkdWOwsxu6pYQjhi02+iJvT"
    "wNGgOdOQwboB3d6G0cEeGTfpK21jGHveY1yeYI43reEujN6/ngFL+aiPU0fzxXjaj+ZK00"
    "iXm1aEBd/rhQycVRIGp0FgARR0kEJCQZBzyOUv1EHiz5HR7gVcECMpFD5z6Ts+14KmyVVd"
    "Sr6/rDduh3i34I9EMgeYp+CPRD4FZCP0Qf/RBYga7juuNSA9PBNx7fynl/UDUpD+7bNw2w"
    "ffumFlp4C4ssnMqBX+JWD2NsXgApIOcY4F/T9bU8ari280pm/P56wGLf1zbUTbTkTvA0Qk"
    "sOLTncSmjJoSVn7L7Avq+GHEKdRO4tRMBnzB/N6GpkTTkXugUka56AJSQ1SkiivX2817Ip"
    "9ja4La+gKHCVmZ28Odzc1zSuLNy0pWlURMh2xHwRsKgnmCoSLf/lBALqCjkVvllt6cqSRE"
    "m8mPra5TpE6ctou6PtjifblgYH2u5ou+NWQtvdPNv9nwvqBU4gbRPQBFjFff6ZWc6MutXY"
    "VokXN1Ao/zJ6znFtn8+XF1++nl199/r98G3BjonNz3clez5sn7El4mXhk8T7z8M3jfFOFm"
    "nUVHfbNZ4R3xnz/piRuyzx7QAvC58i3DorHDNMd1IdVQtxHfQyAicJHmagbYKy5Qy0mFXa"
    "EdS4HHdMZh0ptpntaVQKSQ7+CqKxOD31XGNcpFyDbjxLeEGa1Dj/pDhCa0q9RyYINKwDKz"
    "5+94V4SW48d0WoJ416m/kvBInb1zFpVZEonojZVakjHX9aJZ2ZrR8vDU9H/fYyq1kVB4Uk"
    "Z2ckZzITZRjrbPasyP6M9i7dxC3b7Y5m6WDneAsHd+Jz1+3OeLxNGduPn577jsVGjz5fzH"
    "UgLogdH9KvG5Vsfb2mYuvrcsHWmL3YkvQ4WYJJh+1QK1MT4ETmJNH98/CdJpe0FYd0wvhq"
    "kEexXr2NF7ogiwE2JvvO0tnSckQXpAy+eGtd0d27nytsSj1CtlbeYLz3ws4mXIcOnAWhoz"
    "B7WmRps0TJjpziHV/4Fss2+usnrBtZxcKS2kza1qTb7UqMVyb99fI42EyS1x6KRvK6t2zC"
    "fAazt4bcTQcNGzG8fm58w6jSfNdKi7quyBGx4RtC9a60QFMmjFpT8iTXgxRmy7p401aeW0"
    "ndwhClsSY9rp6pu6iKSU3OLqRsO6Ns49loys3E44/ini2wMh+akDJFtT7DyXwoGlzY+K3j"
    "1lnhyaGBbyJwhPB2k5KGOjnq5AYoiI108sMohYU5qNAIy7NUrw4KNVa3QXrkSR9KHU1Mnb"
    "lqa67KNvosWPjeR/IAF/cDCaSSLeQoqaUJLtU5JhSHMpe6p/MtZlScKjd/F5/QpKhIrHDE"
    "XQ2LHayGpHZI/HrcfB1ei8viokqJqU5mXSK945gx1amjrYWpTie2lTDVadBmyBRyGh1yGt"
    "gO/DjbgZsG87rgh3I/cGvhA3VeoYqsqYOakTnClfm2STRffTDfiQbnDG5CrQ8C0sFyBV+I"
    "z4jHgzQsfWe9b6voHSyOcxrKoGAwXeUpvr/7hVkBr3McJFImW1U/snlAxitC5Qc6j4+hVr"
    "Db9N79cnlxf3Or4I64szxvJ581cTLPXjLncaqeG70gJKjpT8xfK9iRckcLNmRN9boo5mVO"
    "HUHsQ9m2/wW7/HXY5Q/7znXddy46HltA+GfRaO32FNj8NWJUHNmZEHKi6tyFmXeH61yFND"
    "9uo5fwjs9YMJXQhnaNkH+Oub2CvNtHaR540NjN5qHvbs78KZ2LJBBMvmVNmfX0kTgB8Ree"
    "INxThtJ44bjB945HbIc++nRWdh3u52N/9373HlL/gmpJB1nIUteecv8luZdCcj8EKs1YfZ"
    "GocOLc5xYT4LIUkeUnAtgPIh7A5HeU/3tibC7/buy4FIvxP1h4EMYOybz7I+PJBMd2QMXT"
    "KH4NvulCxKPQV4m+SqMUrr7Z1OirRF8lbiX0VZrnqzy8O+2oO7gFTlDVnLse3UTgKEiTvX"
    "Qf9ILKWNb6fhUZEYOv1bb00dzB3kavCmc2535i2Tdd2Hmp/a3uwfXN7dezq8FeVnj74Q7S"
    "IJ1wf6bLvxakTmCZr9UNoe29FoAZgVPHbiafMuIJl9DUhZITOnUMpX6rqoxRVxvJStFTx9"
    "NesC3svFQKbTyjbTxFuY589s+F41cVdV7fCKskvMceWLHt0tsWWAo9TW0jL3PqZ1OMhrbO"
    "USGIWIaQbKWD1AgjpiEsO+gkax+B+ML9s52GUpTFSEmT1ZSMh7XZvskInPouEQH1A7HFFs"
    "kJ4v4weX/4bCZR3GKOc4I4xybPcSF4pPFRWJYz+EQcQPAOfFXwaAtGEnqVPNJn8G5DnNA0"
    "+qfNw0YJHXeSodYTPLsx4BkB05GWy0+u0ChKakoF8XgKuRjKSWC+glrOiADoARQV19U97m"
    "lgVFPHRypxhC699h0eTgBo6Hn4czL78/G/0lzbP/Al4ZOAebB2lzQKP5QgErnOJ44vgiGZ"
    "cbm0qRzkR4VNRLM13XZcgPzR1iKoIt/qV3pWxuQzBuZB1YRJjnEmP8AOoy+pCEhuPR1+Sy"
    "iVd6vIprwkalIma1Lx7tlimguiOM9GzzOcNdtMckYOZ9jkGa6rwFwfkZRKmHxv/jpdxZpL"
    "e7no3YQoRalHWiZpQaiVmehVokIpZfHQyUnXYajp2hSl6yQctUmi0iiNXt2cr3Qf64OhUJ"
    "QttHQgmYhQsmLUL2cbNRXanMJTm3UDz9CwjuLh7RhGhw3XbcXKqU/HcYRYVNk89ZZnIoDN"
    "AyN8DTlFLiFr7m4xzuJQOkbKg9aeIyoTbySK45uUR1WiIaPlCEKXVNqY9kd5IMw4nEtQ1n"
    "TGhJC/RVU4lccVdSuroG79oCY5g/EVWKhfSkON0uK+z8IeCZgTiCXxe0kvCovP9dTCrITB"
    "2vlevLYBf2J63aayEkexQHeBz5NXSiV69ZZhRuQU4GvdEozvrsZ4R+NPYKe3jnVWP9CAvC"
    "CGyOsjb0A8fI9moG984sHYrJ5dHjo1uBJLpwSofhGusIBLdmA/cd1Y0aiwpkxqghJNwmc2"
    "cTynztwvDxquM/ejyjyAd3b8ZnM/rukTmulzxucuI09ye0PtSfhOH1VhH9unkyCsOzSV78"
    "FLMcKCKNdtBQPQ7rObkAIKRLT3sQaQWQd+325xrAHUiq8QawDhVsIaQINW+5Uwrb4F0XBz"
    "b/GwhXBYwDHSlphQPYQhfCE8Sw/fZ6OamVpTd2kXZsq002gfnUNZzkvXlI0qiBl85xrLRk"
    "VpbiNdR1ZRzmDswyPGCX2wY74IPqmHfJQG10rVmt3mjGnf26WsQK3VHwuYjP35T1+vyZuX"
    "r8jfv14lnnDokDJfjF1HTE2NSotSF8er0ZRW7Yy1ZS3KwljWonlZC4XeKEzFYRXpO2e+T1"
    "drgM+JFoCHgs1dAT/4y2ThWYBpWHHa8cRL+Ly/DjT3zJ1aPpA6BVFolkudGbH4jKn8Ke6x"
    "yHoT7aRQ/fZHJf5hmOs28Gcke4z+RJnFEnqRwE2iX0ao21beYAn8scutJzGyXC4qUwbXnj"
    "tlYaPPHXkxOy6Lq7UPFfEZrXbqwR0xZkSwIGgjdLnF88kRI8BZu9hRTm6PE5O8opnaKc0x"
    "e2EFL+QGWHoScq4q8VvySntkog2KqMU5cSVmQq/3Uk7EZBUK5iLiREINymPLjINA7p1QoZ"
    "XbZQIZiUDsqQzF7jk8nwVQuGursgFZSfRpm0bhGRIZHHkBL73AXw3qvYTh+8MmDkKWDG3g"
    "G4TOjnD9Uy/ZcPI4nDrQBm71KbIpueeuINTXh2R4SE3lVa7AXR6lEw4cHWjYCqRLNyBGeb"
    "RweWDsdIds0haNX9GbZuZVnJtW6Ora/MhJhhus3+7lrIlvf72A7rzUUZw7e+dRMYdjh2V7"
    "gCSEfqHX+nqduPJA1kM8I4KI6yOuXY6uH3Xo9nI+gIFSBu5vdzfXNS7DaHxRy3OsgPyb7J"
    "ueh4/VpefbgBXwWb+Miyu2oMnBA87NSZ8uBrXX8yTZuPfNVEk27n4zW3LjMeAiFccR85Wf"
    "yEP0rwdi8QW0RgWSXwRsLsokyVZPaMKN5IPC476p6aujOORMvd6oGStyKxhibdRV0TdLFk"
    "Osu3fPYIj1SWwlDLEetBlifexcUezcV5lpUbGrIPUxvxAQq9fK4dS+rYgtWjuOxD7SPhmZ"
    "C9lnFvftKBY1DQoehs7ZFYndTFibvNcOMIMKMZsG/THpPlih99hn2PEsx2bww5rrtzkZY5"
    "sMHEzDfaa+A7+zAtJ67jgnhARyKwRydlKkDqKC/HXmJCuDU9L6lDzzQHOPxAI4Ga1Phs8X"
    "nq01G6kETkfr05Gp063j8iiJmWw0qgZXyRdOTEaL+r7DBJGnb/eGYsZLpYNzSewojMaWgI"
    "yYrm0BzYufJLAlz3cVzmVwt63Xlq8C1k9sN1ZsK23ZXM22W2lI3X65uB9sWNTtgf5L+sDj"
    "Rzy/p2uQP2h4xx3ERQ7qYzvC94dNAjtEMrRJDgx7Zm6Sui/vQeaHRezFYhw9EKrXQ8mWoS"
    "JYVSe8MIhjJqfV+T6OI6lMi2n36XqF8zGIo6sgDszt6JDajvrxbtHC13iVey+aIFbG71tQ"
    "es/gW29sb+H33sZgQSvlpKI6zF276Gwwj71DZ4NxU4LOBoMmwwnYTGsyEgEzJmObylfGTk"
    "YUkFOh+tT5/zMS6P0vev/lIT4HbksH0JwMQlqENLoadTTLjMgJ2OOta5VYgQX77BjhQzC/"
    "z849FU+Der+BenvYxG0QxCM3eg1UxWVK5swXUiuBEGvxxGzoekPjzIOyM6CJ0O/e797DVJ"
    "6bD0TQlSqIupR/xoHctu1DAXk7bKbzEP39QBwPhgkm/zHm38LR4GSA5KwhZGdR4nOXqWwI"
    "lV/KVVA7uB6E/EBqhamnL/2FNElfJo9d+lLtg+4+bPaS3E/ZitjOZAL5XnJBqOa+qq14HH"
    "gOnzClcjx9YvIHNu/qk92YcUpqVZaqK39inB0X/UGDKNk16R+H2auYvWrcTdW3oGTMXi0e"
    "3+0ztpi9ehJbCbNXB63G9h+1qyhXDDlU6aS2raIzlVLX/amEfqRDdQdHt/O+IcfifRhmcj"
    "D4jjQTfT9LD+skdFwnQeUWaeisyfj9aaxdAtyy0orVELoOGWX+hPsz5utFjRakTv1YBQZX"
    "C8CMwKljN5NPGXHNK70gdOoYUttW2SrU1UayUvTU8XSpp+Wzj8efAG6t25LTyviIuuU6PZ"
    "3QiE07HlyNWvs8Fjh17FQrQeVv0bqzS2KIYwjIFi7NnCSWWTLZDZMGCOjMcCqFs2vy7Dqz"
    "Ofdrgrvqjey81P4M7cH1ze3Xs6tBRxPbtbGN0aD7Vi7Dxsw6gKcSiLc+3th3ZJup6CQ5Io"
    "3z01bOMoJ4e5t8e+cCO5taMRmREzji1lvRp1urDKKiCQRuEz4ZdA60z2byZ23VDjwjiIeR"
    "yYdROFVbNn3PifZmnge/TlXAviCJR4wsqSDx7/mknimfzAOyYi2ExvZtTfBn5m9HIOQle7"
    "ci1DIIuAut2smYkejnnPyCwPQ8TM/D9Lxm6XkQ9DdYk5+n3h82StBLhjao6zd3qcXIcsp8"
    "qTjKsywCSmqMVXX6NozGunv7tGzq088wYhcrm/WKScTIv46dEdjQfN9LGt0/+y8GErb70X"
    "FJZGV2ckvszeBcgb0JKpQtPpL5lMIzoSDBkMyk8id1zCGhu5ua3ZTTQnMQzUE0B5uYg3HV"
    "/XqDMFOXf7NJmMmVbli2BRit+WIsT78pMJtU4ug8PjKfPDE2F3AGURF6FmpKuGg+oMJ0/C"
    "1TmX+gFh7UUQntxoxJiWYkVjEx6gTvG0uLVUx2Z+axiglupY9YxaTlhNDoxm+OZiqACbYV"
    "eH6buTp8RDT8FEyu9hnNKX3z/oMWo5lIHAXgeUbzw7sGjOaHd7WMJrxVWRhipNtjqChnsO"
    "5iDHsMfbe06qAnAv0N9c3VmJIaJKPWNC5AGrb/lD9xCHVJn9jKTL4tqomlNXNZmR5P3k1+"
    "woYqbCv+bXJ+JEJDAkfAkMQNLYYEYrrMnEmPB1qehHi8wYdbyBI5gnhsCZV5W7LCWr/I7W"
    "I/zmYGcknsKC71FonrPLfXDnX9GRvEHrpNKdQRv+bqu5SY6+S94TrOGsLUR/EB1pCtlseI"
    "oI5N6Fie5lGoO1T29tmM+k/QOlROsVD3SsCJkMf9mNur8Fagnlgyv4bFbunBTQKj4rrqWJ"
    "kbOW3jDve+EXHIaSOnjVsJOW3zOFjsid0hURVIi1jHTo7HHwW4+7aM5ZmhV9bY/GhSRfqp"
    "OxVu0rj5UPdXaWgqVJeTr81LzsmYDmpqJkUpydHX7x5bZU9qLdRU4BTOBR3SJrZR26Fr4p"
    "5j/cRzI1GTWUcmRRh+pY4b/rwSQRO/NVzHz8wygxokmMlfHcjzNOCEeyxq6/aJPLiMQmWK"
    "hRc47kMaExgPi/wsy6njsqiAwZjJTyVCmjlVmWldfUwT5sZnljN3oijypA1bShcgnYN0jl"
    "nHft9s0Ow21p3oomxvqguc5EzLX8qqCt3WcQ3JeGxHXWqnACWL9A/GjBhuFZO3inhy5vOt"
    "7r68ZG9meXDmukB8S0VtSm2pqTGPyFvcVr17PQ6eN2LxhWsTqay1QoH3bUkw3+cV8bL1BF"
    "giYDJ/8LU9FqZ1EizR/fU6ghSkkGcY5NT6nEW1I9nws2A9RnMjy1BcSiZRDdc8cCaORYOa"
    "VMbc+8N1pINXHNksLiTlAtISXfICgZfZs8Tsk3Kizqnjg+kfTv2QCB6ylPJDp0AGOHFxr6"
    "VjsZpAka4+qTIvUj0xmu90qxQTI2uIiYi/GSFRsU+iIjtlzWDMSpzk/YBe00qv6ds3Dbym"
    "b9/Uek3hrQP32NwTwMrxpLqPDNXpGxbA9cOTOKR+9+B+qm7CucYnfVRNOPetj0udgOu1N8"
    "xKGGwF7eWYDbFQf2kctnmpY8BwD61jbRZIRUwrNycjsv/UnG0zPKZSqZdfxx5G9T5AO37y"
    "+BIiAcIyleal2zjeCEyR0tScc+4y6tWovYlQYXLGUsqcWWnjHDm/ubnKgX7+pXg0//z1/P"
    "L2u9dqBuQgJ7RHyyQ1OvC2Osj7RkwCTbtVqXjaO5b6JOcXSIUt5jcj1pv5TYq+K7IGyr2D"
    "x2xIFp4bpQY7Qrkl5FsT7rPT80JkGKbGWnhexmAdUhmVcbRR2l7F2V2VadBXBX0N6GtAX8"
    "NGX8NPPpswn8FUbfA6ZEYOm/ofRvO80EZXxA98SWjqHZCgRxcHcP2fVKj5VFpFHjgL4B/A"
    "T0VzXFFdceenbQ5pRDcAxisadaT3TQPC9NPutSFMPz2JrYTpp4M2g0ItuT01+39nRI7Cdu"
    "g6CdV2HpkIRlO+qAjFu5tR161dugXRYypi+fbNnz4kixf+WLdu776eXV2VF++SrrQcJvH4"
    "XnhLzleqIBlcrVlrAwKHuADKYRIQVYTGZ1B1Ln7urhdCJw4U0Au0SIqMwFGcMS3yEwtRVQ"
    "J3b9SECabXRmIis3xM4iTOmO9Y00EFBxG9M1zHOdB0zCaKoR7Qto39upurcu9WXFjR7Bm7"
    "4trRt+oJgFp1tl7/qtdn+3k2FoMr3jcKrni/JrjifVEFq/TerwlgqfTbHwO6r181CV2Ro+"
    "r121el0BX5iYFmn62MSB+UsTbu+dYUq5JusM/L7D//H+0nzWs="
)
