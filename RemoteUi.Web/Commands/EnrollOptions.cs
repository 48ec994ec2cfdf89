using System.CommandLine;
using RemoteUi.Core;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.Commands;

/// <summary>The argument and the options of <c>enroll</c>.</summary>
internal sealed class EnrollOptions
{
    private const int MaxPolls = 1000;
    private const int MaxInterval = 24 * 60 * 60;
    private const int DefaultInterval = 60;

    private readonly ServerOptions server = new();

    private readonly Option<string> commonName = new("--cn")
    {
        Description = "The common name: an IP address or a domain name; also the subject alternative name",
        HelpName = "NAME",
        Required = true,
    };

    private readonly Option<string?> organization = new("--organization")
    {
        Description = "The organization in the subject",
        HelpName = "TEXT",
    };

    private readonly Option<string?> challengeFile = new("--challenge-file")
    {
        Description = "The file with the challenge password, \"-\" for standard input; without it, the environment "
            + $"variable {ChallengePasswords.Variable}",
        HelpName = "FILE",
    };

    private readonly Option<string?> keyFile = new("--key")
    {
        Description = "An RSA or elliptic curve key to request the certificate for, in PEM, PKCS#8, or PKCS#12, "
            + "instead of a new one",
        HelpName = "FILE",
    };

    private readonly Option<string?> keyPasswordFile = new("--key-password-file")
    {
        Description = "The file with the password of the key",
        HelpName = "FILE",
    };

    private readonly Option<KeyAlgorithm> keyAlgorithm = new("--key-algorithm")
    {
        Description = "The algorithm of a new key",
        HelpName = "rsa|ecdsap256|ecdsap384",
        DefaultValueFactory = _ => KeyAlgorithm.Rsa,
        CustomParser = result => OptionChoice.Read(result, Enum.GetValues<KeyAlgorithm>()),
    };

    private readonly Option<int> keyLength = new("--key-length")
    {
        Description = "The length of a new RSA key in bits",
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

    private readonly Option<int> polls = new("--poll")
    {
        Description = $"How often to ask again while the CA holds the request, at most {MaxPolls}",
        HelpName = "N",
        DefaultValueFactory = _ => 0,
    };

    private readonly Option<int> interval = new("--interval")
    {
        Description = $"The seconds between two polls, at most {MaxInterval}",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => DefaultInterval,
    };

    private readonly Option<string> folder = new("--out")
    {
        Description = "The folder for certificate.pem, chain.pem, and key.pem; it is made if it is not there",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<bool> json = JsonOption.Create();

    public EnrollOptions()
    {
        ServerOptions.Demand(
            commonName.Validators,
            text => text.Length <= FieldLengths.CommonName
                && (CommonName.IsIpAddress(text) || CommonName.IsDomainName(text)),
            $"--cn must be an IP address or a fully qualified domain name of at most {FieldLengths.CommonName} "
                + "characters.");
        ServerOptions.Demand(
            organization.Validators, text => text.Trim().Length is > 0 and <= FieldLengths.Organization,
            $"--organization must have 1 to {FieldLengths.Organization} characters.");
        ServerOptions.Demand(
            keyLength.Validators, text => Enum.IsDefined((KeyLength)ServerOptions.Number(text)),
            "--key-length must be 2048, 3072, or 4096.");
        ServerOptions.Demand(
            polls.Validators, text => text == "0" || ServerOptions.Number(text) is >= 1 and <= MaxPolls,
            $"--poll must be from 0 to {MaxPolls}.");
        ServerOptions.Demand(
            interval.Validators, text => ServerOptions.Number(text) is >= 1 and <= MaxInterval,
            $"--interval must be from 1 to {MaxInterval} seconds.");
    }

    public Argument<string> Url => server.Url;

    public IEnumerable<Option> All =>
    [
        commonName, organization, challengeFile, keyFile, keyPasswordFile, keyAlgorithm, keyLength, hash, polls,
        interval, folder, json, .. server.All,
    ];

    /// <exception cref="StartException">A file does not hold what it should.</exception>
    public async Task<EnrollOrder> ReadAsync(ParseResult parsed, CancellationToken cancellationToken) => new(
        server.Read(parsed), new(parsed.GetValue(organization)?.Trim(), parsed.GetRequiredValue(commonName)),
        parsed.GetRequiredValue(folder))
    {
        ChallengePassword = ChallengePasswords.ReadOne(parsed.GetValue(challengeFile)),
        Key = parsed.GetValue(keyFile) is { } file
            ? await KeyFile.ReadAsync(file, parsed.GetValue(keyPasswordFile), cancellationToken)
            : null,
        KeyAlgorithm = parsed.GetValue(keyAlgorithm),
        KeyLength = (KeyLength)parsed.GetValue(keyLength),
        Hash = parsed.GetValue(hash),
        Polls = parsed.GetValue(polls),
        Interval = TimeSpan.FromSeconds(parsed.GetValue(interval)),
    };

    public bool AsJson(ParseResult parsed) => parsed.GetValue(json);

    /// <summary>Returns the two-letter code of the language; null for the environment's.</summary>
    public string? Language(ParseResult parsed) => server.Language(parsed);
}

/// <summary>Represents what <c>enroll</c> was asked for.</summary>
internal sealed record EnrollOrder(ScepServer Server, RequestSubject Subject, string Folder)
{
    public Secret? ChallengePassword { get; init; }

    /// <summary>The key to request a certificate for; null for a new one.</summary>
    public PrivateKey? Key { get; init; }

    public KeyAlgorithm KeyAlgorithm { get; init; }

    public KeyLength KeyLength { get; init; } = KeyLength.Rsa2048;

    public SignatureHash Hash { get; init; } = SignatureHash.Sha256;

    /// <summary>How often to poll while the CA holds the request.</summary>
    public int Polls { get; init; }

    public TimeSpan Interval { get; init; }
}
