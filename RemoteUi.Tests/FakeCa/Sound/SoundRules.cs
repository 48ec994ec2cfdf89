namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>Every rule of the sound CA.</summary>
internal static class SoundRules
{
    public static IReadOnlyList<SoundRule> All { get; } =
    [
        .. Conducts.All, .. MessageRules.All, ContentRules.Recipient, .. CsrRules.All, .. AuthorizationRules.All,
        .. RetrievalRules.All,
    ];
}
