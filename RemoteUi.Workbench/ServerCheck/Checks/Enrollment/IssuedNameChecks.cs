using System.Net;
using System.Security.Cryptography.X509Certificates;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Scep;
using RemoteUi.Core.Scep.Codec;
using RemoteUi.Workbench.ServerCheck.Messages;
using RemoteUi.Workbench.ServerCheck.Sessions;
using static RemoteUi.Workbench.ServerCheck.CheckOutcome;

namespace RemoteUi.Workbench.ServerCheck.Checks.Enrollment;

/// <summary>Whether subject and subjectAltName are as requested, by the remarks that the device makes.</summary>
internal static class IssuedNameChecks
{
    /// <summary>An address for documentation (RFC 5737).</summary>
    private const string Address = "192.0.2.7";

    public static IEnumerable<Check> All { get; } =
    [
        new("E10", CheckLevel.Enroll, "RFC 8894, 3.3.1; RFC 5280, 4.1.2.6", ["SubjectChanged"], SubjectAsync),
        new(
            "E11", CheckLevel.Enroll, "RFC 5280, 4.2.1.6; RFC 2985, 5.4.2",
            ["AlternativeNameMissing", "AlternativeNameChanged", "AddressDropped", "AddressRefused"],
            AlternativeNamesAsync),
    ];

    private static async Task<CheckOutcome> SubjectAsync(CheckSession session, CancellationToken cancellationToken)
    {
        var reply = await session.ControlAsync(needsCertificate: true, cancellationToken);
        return Of(reply, RemarkCode.SubjectChanged) ?? Pass();
    }

    private static async Task<CheckOutcome> AlternativeNamesAsync(
        CheckSession session, CancellationToken cancellationToken)
    {
        var control = await session.ControlAsync(needsCertificate: true, cancellationToken);
        var reply = await session.SendAsync(await WithAddressAsync(session, cancellationToken), cancellationToken);
        if (reply.IsMissing) return CommonOutcomes.NoReply(reply.Described);
        var names = Of(
            reply.Issued is null ? control : reply, RemarkCode.AlternativeNameMissing,
            RemarkCode.AlternativeNameChanged);
        if (names is not null) return names;
        if (reply.Issued is not { } issued) return Finding(Severity.Low, "AddressRefused", reply.Described);
        return AlternativeNames.Of(issued)!.Contains(Address)
            ? Pass()
            : Finding(Severity.Medium, "AddressDropped", string.Join(", ", AlternativeNames.Of(issued)!));
    }

    private static async Task<RequestDraft> WithAddressAsync(
        CheckSession session, CancellationToken cancellationToken)
    {
        session.Footprint.DemandRoom();
        var name = session.Drafts.NextName();
        var both = new SubjectAlternativeNameBuilder();
        both.AddDnsName(name);
        both.AddIpAddress(IPAddress.Parse(Address));
        var csr = RequestDrafts.Csr(session.Drafts.NewKey().Rsa, name) with
        {
            Extensions = [both.Build()],
            ChallengePassword = session.Challenges.Next(),
        };
        return session.Drafts.Sound(await session.CaAsync(cancellationToken), csr) with { ByGet = session.GoesByGet };
    }

    private static CheckOutcome? Of(DraftReply reply, params RemarkCode[] codes)
    {
        var name = reply.Draft.Csr!.Subject.EnumerateRelativeDistinguishedNames()
            .Last(part => part.GetSingleElementType().Value == CommonNameOid)
            .GetSingleElementValue()!;
        var order = new CertificateOrder(
            new TransactionId(reply.Draft.TransactionId!), reply.Draft.SignerKey, new RequestSubject(null, name),
            SignatureHash.Sha256);
        return CertificateRemarks.On(reply.Issued!, order).FirstOrDefault(remark => codes.Contains(remark.Code)) is
        { } remark
            ? Finding(Enum.Parse<Severity>($"{remark.Severity}"), $"{remark.Code}", remark.Arguments)
            : null;
    }

    private const string CommonNameOid = "2.5.4.3";
}
