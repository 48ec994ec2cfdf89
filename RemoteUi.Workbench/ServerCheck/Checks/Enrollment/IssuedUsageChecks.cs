using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Enrollment;

/// <summary>Whether key usage and extended key usage fit what a device uses a certificate for.</summary>
internal static class IssuedUsageChecks
{
    private static readonly (string Name, IReadOnlyList<string> Purposes)[] Uses =
    [
        ("TLS", KeyPurposes.TlsServer), ("IEEE 802.1X", KeyPurposes.Supplicant), ("IPSec", KeyPurposes.IpSec),
    ];

    public static IEnumerable<Check> All { get; } =
    [
        new(
            "E12", CheckLevel.Enroll, "RFC 5280, 4.2.1.3; RFC 5280, 4.2.1.9; RFC 5280, 4.2.1.12",
            ["IsCa", "NoSignature", "NoPurpose", "SomePurposes"], UsageAsync),
    ];

    private static async Task<CheckOutcome> UsageAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var reply = await session.ControlAsync(needsCertificate: true, cancellationToken);
        return Judge(reply.Issued!);
    }

    public static CheckOutcome Judge(X509Certificate2 certificate)
    {
        if (CertificateChain.IsStatedCa(certificate)) return Finding(Severity.Critical, "IsCa");
        var usage = CertificateUsage.Of(certificate);
        if (usage?.HasFlag(X509KeyUsageFlags.DigitalSignature) == false)
            return Finding(Severity.Medium, "NoSignature", $"{usage}");
        return certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().FirstOrDefault() is { } purposes
            ? OfPurposes(purposes)
            : Pass();
    }

    private static CheckOutcome OfPurposes(X509EnhancedKeyUsageExtension purposes)
    {
        var stated = string.Join(
            ", ", purposes.EnhancedKeyUsages.Cast<Oid>().Select(oid => oid.FriendlyName ?? oid.Value));
        var fits = Uses.Where(use => CertificateRemarks.Allows(purposes, use.Purposes)).Select(use => use.Name)
            .ToList();
        if (fits.Count == 0)
            return Finding(purposes.Critical ? Severity.High : Severity.Medium, "NoPurpose", stated);
        return fits.Count == Uses.Length
            ? Pass()
            : Finding(Severity.Info, "SomePurposes", stated, string.Join(", ", fits));
    }
}
