using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scep;
using static RemoteUi.Core.Revocation.RevocationSource;
using static RemoteUi.Core.Revocation.RevocationStatus;

namespace RemoteUi.Core.Revocation;

/// <summary>
/// Asks each source whether a certificate is revoked: the registered lists, the responders, and the lists at the
/// addresses in the certificate, or, if there is no list of these, the SCEP server. Of a source's addresses, the first
/// that knows is enough.
/// </summary>
internal sealed class RevocationCheck(
    RevocationHttp http, IRegisteredCrls registered, IScepLookups scep, TimeProvider time)
{
    /// <summary>The number of addresses of each kind that are asked.</summary>
    private const int MaxAddresses = 3;

    public async Task<IReadOnlyList<RevocationFinding>> FindAsync(
        X509Certificate2 certificate, X509Certificate2 issuer, RevocationSettings settings,
        CancellationToken cancellationToken)
    {
        var addresses = RevocationAddresses.Of(certificate);
        var answers = AskAsync(certificate, issuer, addresses.Responders, settings, cancellationToken);
        var lists = InTurnAsync(
            addresses.Lists,
            address => ListAsync(certificate, issuer, address, settings.Timeout, cancellationToken));
        List<RevocationFinding> findings = [
            .. await RegisteredAsync(certificate, issuer, cancellationToken).ConfigureAwait(false),
            .. await answers.ConfigureAwait(false), .. await lists.ConfigureAwait(false),
        ];
        if (addresses.Lists.Count == 0 && !findings.Any(one => one.Source == RegisteredList))
            findings.Add(await ByScepAsync(certificate, issuer, settings, cancellationToken).ConfigureAwait(false));
        return findings;
    }

    private async Task<RevocationFinding> ByScepAsync(
        X509Certificate2 certificate, X509Certificate2 issuer, RevocationSettings settings,
        CancellationToken cancellationToken)
    {
        var fetched = await scep.FetchListAsync(certificate, issuer, settings.Timeout, cancellationToken)
            .ConfigureAwait(false);
        if (fetched is null) return new(ListByHttp, null, NotKnown, "NoList");
        return fetched.List is { } list
            ? CrlJudge.Judge(list, certificate, issuer, time.GetUtcNow(), ListByScep, $"{fetched.Server}")
            : new(ListByScep, $"{fetched.Server}", NotKnown, "ListNotFetched", fetched.Problem!.TrimEnd('.'));
    }

    private async Task<IReadOnlyList<RevocationFinding>> RegisteredAsync(
        X509Certificate2 certificate, X509Certificate2 issuer, CancellationToken cancellationToken)
    {
        var lists = await registered.OfAsync(issuer.SubjectName, cancellationToken).ConfigureAwait(false);
        return [
            .. lists.Select(list =>
                CrlJudge.Judge(list, certificate, issuer, time.GetUtcNow(), RegisteredList, list.Thumbprint())),
        ];
    }

    private async Task<IReadOnlyList<RevocationFinding>> AskAsync(
        X509Certificate2 certificate, X509Certificate2 issuer, IReadOnlyList<Uri> named, RevocationSettings settings,
        CancellationToken cancellationToken)
    {
        if (!settings.OcspEnabled) return [new(Ocsp, null, NotKnown, "OcspOff")];
        Uri[] own = settings.ResponderUrl is { } url ? [new Uri(url)] : [];
        IReadOnlyList<Uri> responders = settings.OcspResponder switch
        {
            ResponderChoice.Certificate => named,
            ResponderChoice.Own => own,
            _ => [.. named.Take(MaxAddresses - own.Length), .. own],
        };
        if (responders.Count == 0) return [new(Ocsp, null, NotKnown, "NoResponder")];
        return await InTurnAsync(
            responders,
            responder => AnswerAsync(certificate, issuer, responder, settings.Timeout, cancellationToken))
            .ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<RevocationFinding>> InTurnAsync(
        IReadOnlyList<Uri> addresses, Func<Uri, Task<RevocationFinding>> ask)
    {
        var findings = new List<RevocationFinding>();
        foreach (var address in addresses.Take(MaxAddresses))
        {
            findings.Add(await ask(address).ConfigureAwait(false));
            if (findings[^1].Status != NotKnown) break;
        }

        return findings;
    }

    private async Task<RevocationFinding> ListAsync(
        X509Certificate2 certificate, X509Certificate2 issuer, Uri address, TimeSpan timeout,
        CancellationToken cancellationToken)
    {
        var fetched = await http.GetAsync(address, timeout, cancellationToken).ConfigureAwait(false);
        if (fetched.Body is not { } body)
            return new(ListByHttp, $"{address}", NotKnown, "ListNotFetched", fetched.Problem!);
        return Crl.TryRead(body) is { } list
            ? CrlJudge.Judge(list, certificate, issuer, time.GetUtcNow(), ListByHttp, $"{address}")
            : new(ListByHttp, $"{address}", NotKnown, "ListUnreadable");
    }

    private async Task<RevocationFinding> AnswerAsync(
        X509Certificate2 certificate, X509Certificate2 issuer, Uri responder, TimeSpan timeout,
        CancellationToken cancellationToken)
    {
        var query = OcspQuery.WithNonce(certificate, issuer);
        var fetched = await http.AskAsync(responder, query.Write(), timeout, cancellationToken).ConfigureAwait(false);
        if (fetched.Body is not { } body) return new(Ocsp, $"{responder}", NotKnown, "NoAnswer", fetched.Problem!);
        try
        {
            return OcspJudge.Judge(query.Read(body), time.GetUtcNow(), $"{responder}");
        }
        catch (ScepFormatException refusal)
        {
            return new(Ocsp, $"{responder}", NotKnown, "AnswerUnusable", refusal.Message);
        }
    }
}
