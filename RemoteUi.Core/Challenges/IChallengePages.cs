namespace RemoteUi.Core.Challenges;

/// <summary>Fetches challenge passwords from the administration page of an NDES.</summary>
public interface IChallengePages
{
    /// <summary>
    /// Fetches one challenge password, which the NDES makes for this call and accepts once. Credentials go only to the
    /// host and port of the page.
    /// </summary>
    /// <param name="timeout">The time allowed for each exchange.</param>
    Task<ChallengeResult> FetchAsync(NdesPage page, TimeSpan timeout, CancellationToken cancellationToken);
}
