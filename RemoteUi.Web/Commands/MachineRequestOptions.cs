using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.Commands;

/// <summary>The options of <c>request</c>. What they may hold is decided by the machine.</summary>
internal sealed class MachineRequestOptions
{
    private readonly Option<string> keyName = new("--key-name")
    {
        Description = "The name of the new key",
        HelpName = "NAME",
        Required = true,
    };

    private readonly Option<string> commonName = new("--cn")
    {
        Description = "The common name: an IP address or a domain name",
        HelpName = "NAME",
        Required = true,
    };

    private readonly Option<string?> organization = new("--organization")
    {
        Description = "The organization in the subject",
        HelpName = "TEXT",
    };

    private readonly Option<KeyAlgorithm> keyAlgorithm = new("--key-algorithm")
    {
        Description = "The algorithm of the new key",
        HelpName = "rsa|ecdsap256|ecdsap384",
        DefaultValueFactory = _ => KeyAlgorithm.Rsa,
        CustomParser = result => OptionChoice.Read(result, Enum.GetValues<KeyAlgorithm>()),
    };

    private readonly Option<int> keyLength = new("--key-length")
    {
        Description = "The length of an RSA key in bits",
        HelpName = "2048|3072|4096",
        DefaultValueFactory = _ => (int)KeyLength.Rsa2048,
    };

    private readonly Option<SignatureHash> hash = new("--hash")
    {
        Description = "The hash function of the certificate request's signature",
        HelpName = "sha1|sha256|sha384|sha512",
        DefaultValueFactory = _ => SignatureHash.Sha256,
        CustomParser = result => OptionChoice.Read(result, Enum.GetValues<SignatureHash>()),
    };

    private readonly Option<KeyUseLocation> use = new("--use")
    {
        Description = "What the key is used for",
        HelpName = "none|tls|ieee8021x|ipsec",
        DefaultValueFactory = _ => KeyUseLocation.None,
        CustomParser = result => OptionChoice.Read(result, Enum.GetValues<KeyUseLocation>()),
    };

    private readonly Option<string?> policy = new("--ipsec-policy")
    {
        Description = "The policy, if the key is used for IPSec",
        HelpName = "NAME",
    };

    private readonly Option<string?> challengeFile = new("--challenge-file")
    {
        Description = "The file with the challenge password, \"-\" for standard input; without it, the environment "
            + $"variable {ChallengePasswords.Variable}",
        HelpName = "FILE",
    };

    private readonly Option<string?> chainFile = new("--out")
    {
        Description = "The file for the certificate and its chain, in PEM",
        HelpName = "FILE",
    };

    public MachineRequestOptions() => ServerOptions.Demand(
        keyLength.Validators, text => Enum.IsDefined((KeyLength)ServerOptions.Number(text)),
        "--key-length must be 2048, 3072, or 4096.");

    public Option[] All =>
        [keyName, commonName, organization, keyAlgorithm, keyLength, hash, use, policy, challengeFile, chainFile];

    public string? ChainFile(ParseResult parsed) => parsed.GetValue(chainFile);

    /// <summary>Returns the body of the request to the machine.</summary>
    /// <exception cref="StartException">A file does not hold what it should.</exception>
    public JsonObject Body(ParseResult parsed) => new()
    {
        ["keyName"] = parsed.GetRequiredValue(keyName),
        ["commonName"] = parsed.GetRequiredValue(commonName),
        ["organization"] = parsed.GetValue(organization),
        ["keyAlgorithm"] = NameOf(parsed.GetValue(keyAlgorithm)),
        ["keyLength"] = NameOf((KeyLength)parsed.GetValue(keyLength)),
        ["signatureHash"] = NameOf(parsed.GetValue(hash)),
        ["useLocation"] = NameOf(parsed.GetValue(use)),
        ["ipSecPolicy"] = parsed.GetValue(policy),
        ["challengePassword"] = ChallengePasswords.ReadOne(parsed.GetValue(challengeFile))?.Reveal(),
    };

    private static string NameOf<T>(T choice)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName($"{choice}");
}
