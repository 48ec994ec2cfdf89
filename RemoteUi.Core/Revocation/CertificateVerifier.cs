using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Machine;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Core.Scep.Transport;
using static RemoteUi.Core.Revocation.JudgementResult;

namespace RemoteUi.Core.Revocation;

/// <summary>
/// Verifies a certificate as somebody who relies on it would (RFC 5280, 6; RFC 6960): chain, dates, usages, signatures,
/// and revocation, each with a verdict. See docs/revocation.md.
/// </summary>
public sealed class CertificateVerifier : IDisposable
{
    private readonly HttpMessageInvoker http;
    private readonly RevocationCheck revocation;
    private readonly IScepLookups scep;
    private readonly TimeProvider time;

    /// <param name="trust">Whom an https address of a responder is checked against.</param>
    public CertificateVerifier(
        IRegisteredCrls registered, IScepLookups scep, IOwnCaCertificates trust, TimeProvider time)
    {
        this.scep = scep;
        this.time = time;
        http = new HttpMessageInvoker(ScepTransportExtensions.Pool(trust));
        revocation = new RevocationCheck(new RevocationHttp(http, time), registered, scep, time);
    }

    public async Task<Verification> VerifyAsync(VerifyRequest request, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var path = VerifiedPath.Build(request);
        var asked = path.Certificates.Zip(path.Certificates.Skip(1))
            .Select(pair => RevocationAsync(pair.First, pair.Second, request.Revocation, cancellationToken));
        var copy = CopyAsync(path, request.Revocation.Timeout, cancellationToken);
        var revoked = await Task.WhenAll(asked).ConfigureAwait(false);
        var copied = await copy.ConfigureAwait(false);
        return new(
            [
                .. path.Certificates.Select((certificate, place) => new VerifiedElement(
                    certificate,
                    [
                        .. Judge(path, place, request.Purpose, now), .. EndOf(path, place, request),
                        .. revoked.Skip(place).Take(1), .. place == 0 ? copied : [],
                    ])),
            ],
            now);
    }

    public void Dispose() => http.Dispose();

    private static IEnumerable<Judgement> Judge(
        VerifiedPath path, int place, VerifyPurpose purpose, DateTimeOffset now)
    {
        var certificate = path.Certificates[place];
        var isAuthority = place > 0 || purpose == VerifyPurpose.Ca;
        yield return ElementJudge.Dates(certificate, now);
        if (isAuthority) yield return ElementJudge.Authority(certificate, AuthoritiesBelow(path, place));
        else if (purpose != VerifyPurpose.Any) yield return ElementJudge.KeyUsage(certificate);
        if (ElementJudge.Purpose(certificate, purpose) is { } fitness && (place == 0 || fitness.Word != "PurposeOpen"))
            yield return fitness;
        if (ElementJudge.Constraints(certificate) is { } unknown) yield return unknown;
        if (place == 0 && NameConstraints.Judge(path.Certificates, now) is { } broken) yield return broken;
        if (place + 1 < path.Certificates.Count)
            yield return ElementJudge.Signature(certificate, path.Certificates[place + 1]);
    }

    /// <summary>Those that count against a path length: not the first certificate, and none issued to itself.</summary>
    private static int AuthoritiesBelow(VerifiedPath path, int place) =>
        path.Certificates.Take(place).Skip(1).Count(one => !Names.AreEquivalent(one.SubjectName, one.IssuerName));

    /// <summary>Says of the last certificate whether it is trusted, or why nothing above it is known.</summary>
    private static IEnumerable<Judgement> EndOf(VerifiedPath path, int place, VerifyRequest request)
    {
        if (place != path.Certificates.Count - 1) yield break;
        var last = path.Certificates[place];
        if (path.Gap is { } gap)
        {
            yield return new(VerifyPoint.Signature, Fail, gap, last.Issuer);
            yield return new(VerifyPoint.Revocation, NotKnown, "RevocationNeedsIssuer");
        }
        else
        {
            var isRegistered = request.Anchors.Any(last.IsSameAs);
            yield return new(
                VerifyPoint.Trust, isRegistered ? Pass : Fail,
                isRegistered ? "Registered" : place == 0 ? "SelfSigned" : "NotRegistered");
        }
    }

    /// <summary>
    /// Compares the certificate with the CA's own copy, if the device's SCEP server is of this CA. Many servers do not
    /// support GetCert, so that it does not matter if there is none.
    /// </summary>
    private async Task<IReadOnlyList<Judgement>> CopyAsync(
        VerifiedPath path, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (path.Certificates is not [var certificate, var issuer, ..]) return [];
        var fetched = await scep.FetchCopyAsync(certificate, issuer, timeout, cancellationToken)
            .ConfigureAwait(false);
        if (fetched is null) return [];
        return [
            fetched.Certificate is not { } copy
                ? new(VerifyPoint.Copy, NotKnown, "CopyNotFetched", $"{fetched.Server}", fetched.Problem!.TrimEnd('.'))
                : copy.IsSameAs(certificate)
                    ? new(VerifyPoint.Copy, Pass, "CopyIsSame", $"{fetched.Server}")
                    : new(VerifyPoint.Copy, Fail, "CopyDiffers", $"{fetched.Server}"),
        ];
    }

    private async Task<Judgement> RevocationAsync(
        X509Certificate2 certificate, X509Certificate2 issuer, RevocationSettings settings,
        CancellationToken cancellationToken)
    {
        var sources = await revocation.FindAsync(certificate, issuer, settings, cancellationToken)
            .ConfigureAwait(false);
        return RevocationVerdict.Of(sources, settings.VerificationLevel);
    }
}
