using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Authentication;

/// <summary>Whether an envelope for somebody else is refused cleanly.</summary>
internal static class RecipientChecks
{
    public static IEnumerable<Check> All { get; } =
        [new("S10", CheckLevel.Probe, "RFC 5652, 6.2.1; RFC 8894, 3.2.2", ["NameIgnored", "Opened"], OtherAsync)];

    /// <summary>First an envelope that only somebody else can open, then one that merely says so.</summary>
    private static async Task<CheckOutcome> OtherAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var draft = await session.SoundAsync(cancellationToken);
        using var other = X509CertificateLoader.LoadCertificate(
            session.Drafts.Signer(session.Drafts.Stranger, new X500DistinguishedName("CN=another-ca.example")));
        var closed = await Refusal.OfAsync(
            session, draft with { Recipient = other }, Finding(Severity.Medium, "Opened"), cancellationToken);
        var own = PublicKeys.RsaOf(draft.Ca.Recipient)!;
        draft = await session.DraftAsync(cancellationToken);
        var misnamed = await Refusal.OfAsync(
            session, draft with
            {
                Recipient = other,
                EncryptKey = (key, _) => own.Encrypt(key, RSAEncryptionPadding.Pkcs1),
            },
            Finding(Severity.Low, "NameIgnored"), cancellationToken);
        return Refusal.Worst([closed, misnamed]);
    }
}
