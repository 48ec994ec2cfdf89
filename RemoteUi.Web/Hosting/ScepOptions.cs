using System.ComponentModel.DataAnnotations;
using RemoteUi.Core.Client;

namespace RemoteUi.Web.Hosting;

/// <summary>
/// Represents how strict the SCEP client is (section <c>Scep</c> of the configuration); see <see cref="ScepDemands"/>.
/// </summary>
public sealed class ScepOptions
{
    public const string Section = "Scep";

    private const int MinKeyBits = 1024;
    private const int MaxKeyBits = 8192;

    private static readonly ScepDemands Defaults = new();

    /// <summary>The weakest algorithms that may be sent: <c>TripleDesSha1</c> or <c>AesSha256</c>.</summary>
    public AlgorithmFloor Floor { get; set; } = Defaults.Floor;

    /// <summary>Whether a reply without recipientNonce is accepted.</summary>
    public bool AcceptMissingRecipientNonce { get; set; } = Defaults.AcceptMissingRecipientNonce;

    /// <summary>The shortest RSA key that requests are encrypted to, in bits: at least 1024.</summary>
    [Range(MinKeyBits, MaxKeyBits)]
    public int MinRecipientKey { get; set; } = Defaults.MinRecipientKey;

    /// <summary>Whether ML-DSA and SLH-DSA signatures of a CA are verified.</summary>
    public bool PostQuantumSignatures { get; set; } = Defaults.PostQuantumSignatures;

    public ScepDemands ToDemands() => new()
    {
        Floor = Floor,
        AcceptMissingRecipientNonce = AcceptMissingRecipientNonce,
        MinRecipientKey = MinRecipientKey,
        PostQuantumSignatures = PostQuantumSignatures,
    };
}
