namespace RemoteUi.Tests.FakeCa.Sound;

/// <summary>How the sound CA acts, apart from what it refuses.</summary>
internal static class Conducts
{
    /// <summary>Bad padding and bad content get the same answer.</summary>
    public static SoundRule OneAnswer { get; } = SoundRule.Conduct("one answer to every unusable envelope");

    public static SoundRule SameMessage { get; } = SoundRule.Conduct("the same message gets the same certificate");

    public static SoundRule SameTransaction { get; } =
        SoundRule.Conduct("the same transaction and key get the same certificate");

    /// <summary>The password of an accepted request is not accepted again, if it is one of the one-time ones.</summary>
    public static SoundRule SpendsPassword { get; } = SoundRule.Conduct("a one-time password is spent");

    /// <summary>A message that is not CMS gets HTTP 400 with a plain sentence.</summary>
    public static SoundRule MalformedIsBadRequest { get; } = SoundRule.Conduct("malformed messages get HTTP 400");

    /// <summary>A defect: a message that was granted before gets another certificate.</summary>
    public static SoundRule ReissuesReplays { get; } = SoundRule.Conduct("a replayed message gets another certificate");

    public static IReadOnlyList<SoundRule> All { get; } =
        [OneAnswer, SameMessage, SameTransaction, SpendsPassword, MalformedIsBadRequest];
}
