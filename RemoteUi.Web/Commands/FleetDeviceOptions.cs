using System.CommandLine;
using RemoteUi.Core;
using RemoteUi.Core.Challenges;
using RemoteUi.Core.Client;
using RemoteUi.Core.Keys;
using RemoteUi.Core.Machine;
using RemoteUi.Fleet;
using RemoteUi.Fleet.Names;
using RemoteUi.Web.Hosting;

namespace RemoteUi.Web.Commands;

/// <summary>The options of <c>fleet run</c> that say which devices enroll, and when.</summary>
internal sealed class FleetDeviceOptions
{
    private const int MaxPolls = 100;

    private readonly Option<int?> devices = Number(
        "--devices", "How many devices enroll", 1, RehearsalLimits.MaxDevices);

    private readonly Option<int> window = NumberOr(
        "--window", "The seconds over which they are spread at random; 0 lets all begin at once", 0,
        (int)RehearsalLimits.MaxWindow.TotalSeconds, 0);

    private readonly Option<int> keyPool = NumberOr(
        "--key-pool", "How many keys the devices share; 0 gives each a new key", 0, RehearsalLimits.MaxKeyPool, 16);

    private readonly Option<int> keyLength = new("--key-length")
    {
        Description = "The length of the RSA keys in bits",
        HelpName = "2048|3072|4096",
        DefaultValueFactory = _ => (int)KeyLength.Rsa2048,
    };

    private readonly Option<string?> names = new("--names")
    {
        Description = "The common names: a pattern such as mfp-{0:00000}.example, or the first of IP addresses",
        HelpName = "PATTERN",
    };

    private readonly Option<string?> csv = new("--csv")
    {
        Description = "A file with the devices instead: commonName, keyName, challengePassword",
        HelpName = "FILE",
    };

    private readonly Option<int> atOnce = NumberOr(
        "--at-once", "The most exchanges under way at a time", 1, RehearsalLimits.MaxAtOnce, 1000);

    private readonly Option<int> polls = NumberOr(
        "--polls", "How often a device asks again if it must wait or gets no answer", 0, MaxPolls, 0);

    private readonly Option<int> pollInterval = NumberOr(
        "--poll-interval", "The seconds between two polls", 1, 86_400, 60);

    private readonly Option<int> seed = NumberOr(
        "--seed", "The seed of the random times: the same seed gives the same times", 0, int.MaxValue, 1);

    private readonly Option<int?> stopAtFailing = Number(
        "--stop-at-failing", "Stop if more than this percentage of the last 100 devices failed", 1, 100);

    private readonly Option<bool> responsible = new("--responsible")
    {
        Description = "Confirm that you are responsible for the server; required if it is on another computer",
    };

    private readonly Option<string?> challengeFile = new("--challenge-file")
    {
        Description = "The file with the challenge password of all devices, \"-\" for standard input; without it, the "
            + $"environment variable {ChallengePasswords.Variable}",
        HelpName = "FILE",
    };

    private readonly NdesOptions ndes = new();

    public FleetDeviceOptions() => keyLength.AcceptOnlyFromAmong("2048", "3072", "4096");

    public IEnumerable<Option> All =>
    [
        devices, window, keyPool, keyLength, names, csv, atOnce, polls, pollInterval, seed, stopAtFailing, responsible,
        challengeFile, .. ndes.All,
    ];

    /// <exception cref="StartException">The devices cannot be used, there is no password in its file, or the options of
    /// NDES do not fit together.</exception>
    public FleetRequest Read(ParseResult parsed, ServerOptions server)
    {
        var page = ndes.Read(parsed);
        var specs = parsed.GetValue(csv) is { } file ? InFile(file, parsed) : ByPattern(parsed);
        return new(
            new()
            {
                Name = "fleet run",
                Server = ServerOf(server.Read(parsed)),
                Devices = specs.Count,
                Names = parsed.GetValue(csv) is { } path ? Path.GetFileName(path) : PatternOf(parsed),
                KeyLength = (KeyLength)parsed.GetValue(keyLength),
                KeyPool = parsed.GetValue(keyPool),
                Challenge = GivenChallenge(parsed, page),
                ChallengePage = page,
                Window = TimeSpan.FromSeconds(parsed.GetValue(window)),
                Seed = parsed.GetValue(seed),
                PollingCount = parsed.GetValue(polls),
                PollingInterval = TimeSpan.FromSeconds(parsed.GetValue(pollInterval)),
                AtOnce = parsed.GetValue(atOnce),
                StopAtFailingPercent = parsed.GetValue(stopAtFailing),
                Responsibility = parsed.GetValue(responsible)
                    ? new(Environment.UserName, FleetRun.Clock.GetUtcNow())
                    : null,
            },
            specs);
    }

    private Secret? GivenChallenge(ParseResult parsed, NdesPage? page)
    {
        var file = parsed.GetValue(challengeFile);
        if (page is null) return ChallengePasswords.ReadOne(file);
        return file is null ? null : throw new StartException("Give --challenge-file or --ndes, not both.");
    }

    private static CommunicationSettings ServerOf(ScepServer server) =>
        new(
            new UriBuilder(server.Url) { Port = -1 }.Uri, server.Url.Port, server.Timeout, server.CaIdentifier,
            server.CaFingerprint);

    private string PatternOf(ParseResult parsed) => parsed.GetValue(names) ?? "mfp-{0:00000}.example";

    private IReadOnlyList<FleetDeviceSpec> ByPattern(ParseResult parsed)
    {
        var count = parsed.GetValue(devices)
            ?? throw new StartException("Say how many devices: --devices N, or --csv FILE with a line for each.");
        var check = new RuleCheck();
        return NamePattern.Read(check, names.Name, PatternOf(parsed), count)?.Devices(count)
            ?? throw new StartException(
                "--names must be an IP address, or a domain name with one place for the number, such as "
                    + "mfp-{0:00000}.example, that gives each device a name of its own.");
    }

    private IReadOnlyList<FleetDeviceSpec> InFile(string file, ParseResult parsed)
    {
        if (parsed.GetValue(names) is not null)
            throw new StartException("--csv names the devices; leave out --names.");
        var read = FleetCsv.Read(File.ReadAllBytes(file));
        if (read.BadCount > 0) throw new StartException($"{file} has bad lines: {FleetCsvFaults.Describe(read)}");
        if (parsed.GetValue(devices) is not { } count) return read.Devices;
        return count <= read.Devices.Count
            ? [.. read.Devices.Take(count)]
            : throw new StartException($"{file} has {read.Devices.Count} devices, and --devices is {count}.");
    }

    private static Option<int?> Number(string name, string description, int min, int max)
    {
        var option = new Option<int?>(name) { Description = $"{description}, {min} to {max}", HelpName = "N" };
        option.Validators.Add(result => NumberRange.Demand(result, name, min, max));
        return option;
    }

    private static Option<int> NumberOr(string name, string description, int min, int max, int otherwise)
    {
        var option = new Option<int>(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => otherwise,
        };
        option.Validators.Add(result => NumberRange.Demand(result, name, min, max));
        return option;
    }
}
