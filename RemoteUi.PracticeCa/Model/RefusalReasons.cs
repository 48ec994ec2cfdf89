namespace RemoteUi.PracticeCa.Model;

/// <summary>The reasons for refusals that kinds of servers word differently.</summary>
internal static class RefusalReasons
{
    public const string ChallengeMissing = "The request contains no challenge password, but one is required.";

    public const string ChallengeWrong = "The challenge password is wrong.";

    public const string OneTimeChallengeWrong =
        "The one-time challenge password is wrong, already used, or expired.";

    public const string ChallengeForAnotherSubject =
        "The challenge password was made for another subject than that of the certificate request.";

    public const string ChallengeForOtherNames =
        "The challenge password was made for other names than those in the subjectAltName of the certificate request.";

    /// <summary>Gets all that are about the challenge password.</summary>
    public static IReadOnlySet<string> OfChallenge { get; } = new HashSet<string>
    {
        ChallengeMissing, ChallengeWrong, OneTimeChallengeWrong, ChallengeForAnotherSubject, ChallengeForOtherNames,
    };
}
