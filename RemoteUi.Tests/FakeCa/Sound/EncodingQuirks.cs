namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>Defects of a server that meets encodings it did not expect.</summary>
internal static class EncodingQuirks
{
    public static Quirk FailsOnIndefiniteLengths { get; } = Quirk.InHttp(
        "HTTP 500 on indefinite lengths", "PKIOperation", draft =>
        {
            if (draft.Request!.Body is [0x30, 0x80, ..])
                (draft.Status, draft.ContentType, draft.Body) = (500, "text/plain", "error"u8.ToArray());
        });

    public static Quirk ClosesOnMalformed { get; } = Quirk.InHttp(
        "the connection is closed on messages that are not CMS", "PKIOperation", draft =>
        {
            if (draft.Status == 400) draft.Delivery = FakeDelivery.Nothing;
        });
}
