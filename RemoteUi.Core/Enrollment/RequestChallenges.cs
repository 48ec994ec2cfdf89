using RemoteUi.Core.Challenges;
using RemoteUi.Core.Client;

namespace RemoteUi.Core.Enrollment;

/// <summary>
/// Obtains the challenge password of a request when its message is built: of a scheduled one from the settings, or a
/// fresh one from the page that they name. A renewal is authorized by the certificate that signs it (RFC 8894, 2.4), so
/// none is fetched for it: an unused one would take a place in the cache of the NDES. If the server refuses the
/// renewal, the request that follows is self-signed and gets one.
/// </summary>
internal sealed class RequestChallenges(IMachineSettingsStore settings, IChallengePages pages)
{
    /// <param name="typed">The password of a manual request, which is not stored.</param>
    public async Task<ChallengeResult> ObtainAsync(
        IssuanceRequest request, RequestSigning signing, Secret? typed, CancellationToken cancellationToken)
    {
        if (request.Origin != RequestOrigin.ByTimer) return new ChallengeResult.Found(typed);
        var current = (await settings.LoadAsync(cancellationToken)).AutoRequest;
        if (current.ChallengePage is not { } page) return new ChallengeResult.Found(current.ChallengePassword);
        return signing == RequestSigning.SelfSigned
            ? await pages.FetchAsync(page, request.Server.Timeout, cancellationToken)
            : new ChallengeResult.Found(null);
    }

    /// <summary>
    /// Returns the password of the settings for a scheduled request, to open the reply to an earlier message; null if
    /// there is none, or if each message has its own.
    /// </summary>
    public async Task<Secret?> StoredAsync(IssuanceRequest request, CancellationToken cancellationToken)
    {
        if (request.Origin != RequestOrigin.ByTimer) return null;
        var current = (await settings.LoadAsync(cancellationToken)).AutoRequest;
        return current.ChallengePage is null ? current.ChallengePassword : null;
    }
}
