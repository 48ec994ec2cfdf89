using System.Security.Cryptography.X509Certificates;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Authentication;

/// <summary>Whether the server grants what no device may have: the powers of a CA, and somebody else's name.</summary>
internal static class GrantChecks
{
    private const string OthersName = "somebody-else.example";

    public static IEnumerable<Check> All { get; } =
    [
        new(
            "S7", CheckLevel.Probe, "RFC 5280, 4.2.1.9; RFC 5280, 4.2.1.3", ["Granted", "Left"], CaPowersAsync),
        new("S26", CheckLevel.Probe, "RFC 5280, 4.1.2.6; RFC 8894, 7.1", ["CaName", "OthersName"], NamesAsync),
    ];

    private static async Task<CheckOutcome> CaPowersAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var draft = await session.SoundAsync(cancellationToken);
        var csr = draft.Csr! with
        {
            Extensions =
            [
                .. draft.Csr.Extensions,
                new X509BasicConstraintsExtension(true, false, 0, true),
                new X509KeyUsageExtension(
                    X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign | X509KeyUsageFlags.DigitalSignature,
                    true),
            ],
        };
        var control = session.Control!;
        var reply = await session.SendAsync(draft.Asking(csr), cancellationToken);
        var granted = reply.Issued is { } issued ? PowersOf(issued).ToList() : [];
        return Refusal.Judge(
            reply, control,
            granted is [] ? PassAs("Left") : Finding(Severity.Critical, "Granted", string.Join(", ", granted)));
    }

    private static IEnumerable<string> PowersOf(X509Certificate2 issued)
    {
        if (issued.Extensions.OfType<X509BasicConstraintsExtension>().Any(found => found.CertificateAuthority))
            yield return "CA:TRUE";
        if (issued.Extensions.OfType<X509KeyUsageExtension>().Any(found =>
            found.KeyUsages.HasFlag(X509KeyUsageFlags.KeyCertSign))) yield return "keyCertSign";
        if (issued.Extensions.OfType<X509KeyUsageExtension>().Any(found =>
            found.KeyUsages.HasFlag(X509KeyUsageFlags.CrlSign))) yield return "cRLSign";
    }

    /// <summary>Asks for the CA's own name, and for a DNS name that is not the subject's.</summary>
    private static async Task<CheckOutcome> NamesAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var draft = await session.SoundAsync(cancellationToken);
        var own = draft.Ca.Ca.SubjectName;
        var asCa = await Refusal.OfAsync(
            session, draft.Asking(draft.Csr! with { Subject = own, Extensions = [] }) with
            {
                SignerCertificate = session.Drafts.Signer(draft.SignerKey, own),
            },
            Finding(Severity.High, "CaName", own.Name), cancellationToken);
        if (asCa.Verdict is Verdict.Finding) return asCa;
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(OthersName);
        draft = await session.DraftAsync(cancellationToken);
        var asOther = await Refusal.OfAsync(
            session, draft.Asking(draft.Csr! with { Extensions = [names.Build()] }),
            Finding(Severity.Info, "OthersName", OthersName), cancellationToken);
        return Refusal.Worst([asOther, asCa]);
    }
}
