namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>What the envelope has to satisfy; checked beside the content, so that one answer covers both.</summary>
internal static class ContentRules
{
    public static SoundRule Recipient { get; } = SoundRule.Conduct("the envelope names this CA as recipient");
}
