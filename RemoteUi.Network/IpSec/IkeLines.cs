using System.Text.RegularExpressions;

namespace RemoteUi.Network.IpSec;

/// <summary>
/// The lines of the daemon's log that a test understands, as version 5.9 writes them, each with the word of its step.
/// The groups of a pattern are the values of its sentence.
/// </summary>
internal static class IkeLines
{
    public const string NameUnknown = nameof(NameUnknown);
    public const string Started = nameof(Started);
    public const string Sent = nameof(Sent);
    public const string Received = nameof(Received);
    public const string SentAgain = nameof(SentAgain);
    public const string GaveUp = nameof(GaveUp);
    public const string ProposalChosen = nameof(ProposalChosen);
    public const string NoProposal = nameof(NoProposal);
    public const string PeerAsksForCa = nameof(PeerAsksForCa);
    public const string NoPrivateKey = nameof(NoPrivateKey);
    public const string SignedAs = nameof(SignedAs);
    public const string CertificateSent = nameof(CertificateSent);
    public const string CertificateReceived = nameof(CertificateReceived);
    public const string TrustedCa = nameof(TrustedCa);
    public const string NoIssuer = nameof(NoIssuer);
    public const string IssuerIs = nameof(IssuerIs);
    public const string OutOfDate = nameof(OutOfDate);
    public const string Revoked = nameof(Revoked);
    public const string StatusUnknown = nameof(StatusUnknown);
    public const string KeyUsageRejected = nameof(KeyUsageRejected);
    public const string IdentityDiffers = nameof(IdentityDiffers);
    public const string NotTrusted = nameof(NotTrusted);
    public const string RejectedThere = nameof(RejectedThere);
    public const string PeerAuthenticated = nameof(PeerAuthenticated);
    public const string Established = nameof(Established);

    public static IReadOnlyList<(string Word, Regex Pattern)> Known { get; } =
    [
        Line(NameUnknown, "unable to resolve (.+), initiate aborted"),
        Line(Started, "initiating (?:Main Mode )?IKE_SA .+ to (.+)"),
        Line(Sent, "sending packet: from (.+) to (.+) \\((\\d+) bytes\\)"),
        Line(Received, "received packet: from (.+) to (.+) \\((\\d+) bytes\\)"),
        Line(SentAgain, "(?:sending )?retransmit (\\d+) of request .+"),
        Line(GaveUp, "giving up after (\\d+) retransmits"),
        Line(ProposalChosen, "selected proposal: IKE:(.+)"),
        Line(NoProposal, "received NO_PROPOSAL_CHOSEN (?:notify error|error notify)"),
        Line(PeerAsksForCa, "received cert request for (?:unknown ca )?[\"'](.+)[\"']"),
        Line(NoPrivateKey, "no private key found for '(.+)'"),
        Line(SignedAs, "authentication of '(.+)' \\(myself\\) .*successful"),
        Line(CertificateSent, "sending (?:end entity|issuer) cert \"(.+)\""),
        Line(CertificateReceived, "received end entity cert \"(.+)\""),
        Line(TrustedCa, "using trusted ca certificate \"(.+)\""),
        Line(NoIssuer, "no issuer certificate found for \"(.+)\""),
        Line(IssuerIs, "issuer is \"(.+)\""),
        Line(OutOfDate, "subject certificate invalid \\(valid from (.+) to (.+)\\)"),
        Line(Revoked, "certificate was revoked on (.+), reason: (.+)"),
        Line(StatusUnknown, "certificate status is not available"),
        Line(KeyUsageRejected, "rejecting certificate without digitalSignature or nonRepudiation keyUsage flags"),
        Line(IdentityDiffers, "IDir '(.+)' does not match to '(.+)'"),
        Line(NotTrusted, "no trusted \\S+ public key found for '(.+)'"),
        Line(RejectedThere, "received AUTHENTICATION_FAILED (?:notify error|error notify)"),
        Line(PeerAuthenticated, "authentication of '(.+)' with (\\S+) successful"),
        Line(Established, "IKE_SA .+ established between (.+)\\[(.*)\\]\\.\\.\\.(.+)\\[(.*)\\]"),
    ];

    /// <summary>Gets the words of the lines that are about a fault.</summary>
    public static IReadOnlySet<string> Remarks { get; } = new HashSet<string>
    {
        NameUnknown, SentAgain, GaveUp, NoProposal, NoPrivateKey, NoIssuer, IssuerIs, OutOfDate, Revoked,
        KeyUsageRejected, IdentityDiffers, NotTrusted, RejectedThere,
    };

    private static (string Word, Regex Pattern) Line(string word, string pattern) =>
        (word, new($@"\A{pattern}\z", RegexOptions.CultureInvariant));
}
