using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Enrollment;

/// <summary>Whether the key identifiers are there, and lead from the certificate to its CA.</summary>
internal static class KeyIdentifierChecks
{
    public static IEnumerable<Check> All { get; } =
    [
        new(
            "E15", CheckLevel.Enroll, "RFC 5280, 4.2.1.1; RFC 5280, 4.2.1.2",
            ["AuthorityMissing", "AuthorityDiffers", "SubjectMissing"], IdentifiersAsync),
    ];

    private static async Task<CheckOutcome> IdentifiersAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var reply = await session.ControlAsync(needsCertificate: true, cancellationToken);
        var issuer = reply.Draft.Ca.Certificates.FirstOrDefault(ca => CertificateSignature.IsBy(reply.Issued!, ca));
        return Judge(reply.Issued!, issuer ?? reply.Draft.Ca.Ca);
    }

    public static CheckOutcome Judge(X509Certificate2 issued, X509Certificate2 issuer)
    {
        var authority = issued.Extensions.OfType<X509AuthorityKeyIdentifierExtension>().FirstOrDefault();
        if (authority?.KeyIdentifier is not { } stated) return Fail(Severity.Low, "AuthorityMissing");
        var subject = issuer.Extensions.OfType<X509SubjectKeyIdentifierExtension>().FirstOrDefault();
        if (subject is not null && !stated.Span.SequenceEqual(subject.SubjectKeyIdentifierBytes.Span))
            return Fail(
                Severity.Medium, "AuthorityDiffers", Convert.ToHexString(stated.Span), subject.SubjectKeyIdentifier!);
        return issued.Extensions.OfType<X509SubjectKeyIdentifierExtension>().Any()
            ? Pass()
            : Finding(Severity.Low, "SubjectMissing");
    }
}
