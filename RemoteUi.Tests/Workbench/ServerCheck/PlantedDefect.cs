using Microsoft.AspNetCore.Server.Kestrel.Https;
using RemoteUi.Tests.FakeCa;
using RemoteUi.Tests.FakeCa.Sound;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Tests.Workbench.ServerCheck;

/// <summary>One defect of an otherwise sound server, and the check that has to find it.</summary>
/// <param name="Name">A noun phrase; unique among the defects of the check.</param>
internal sealed record PlantedDefect(string CheckId, string Name, Func<SoundCa> Make)
{
    /// <summary>The checks that turn red too, because the defect breaks what they look at.</summary>
    public IReadOnlyList<string> Following { get; init; } = [];

    /// <summary>The level of the run; that of the check if null.</summary>
    public CheckLevel? Level { get; init; }

    /// <summary>Whether the check judges what all checks before it have brought.</summary>
    public bool NeedsTheOthers { get; init; }

    /// <summary>Changes the order of the run.</summary>
    public Func<SoundCa, CheckOrder, CheckOrder> Order { get; init; } = (_, order) => order;

    /// <summary>How the server speaks TLS; null for plain HTTP.</summary>
    public Func<HttpsConnectionAdapterOptions>? Tls { get; init; }

    public string Key => $"{CheckId}: {Name}";

    /// <summary>The sound server without a rule.</summary>
    public static PlantedDefect Without(string checkId, SoundRule rule, params string[] following) =>
        Without(checkId, $"without the rule \"{rule}\"", [rule], following);

    public static PlantedDefect Without(
        string checkId, string name, IReadOnlyList<SoundRule> rules, params string[] following) =>
        new(checkId, name, () => new SoundCa { Rules = [.. SoundRules.All.Except(rules)] }) { Following = following };

    /// <summary>The sound server with one more rule, or one that acts.</summary>
    public static PlantedDefect With(string checkId, SoundRule rule, params string[] following) =>
        new(checkId, $"with the rule \"{rule}\"", () => new SoundCa { Rules = [rule, .. SoundRules.All] })
        {
            Following = following,
        };

    /// <summary>The sound server with replies that are changed.</summary>
    public static PlantedDefect With(string checkId, Quirk quirk, params string[] following) =>
        new(checkId, quirk.Name, () => new SoundCa { Quirks = [quirk] }) { Following = following };

    /// <summary>The sound server whose certificates lack something.</summary>
    public static PlantedDefect Without(string checkId, IssueStep step, params string[] following) =>
        new(checkId, $"certificates without {step}", () => new SoundCa { Steps = [.. IssueStep.All.Except([step])] })
        {
            Following = following,
        };

    /// <summary>The sound server whose certificates are changed at the end.</summary>
    public static PlantedDefect With(string checkId, IssueStep step, params string[] following) =>
        new(checkId, step.Name, () => new SoundCa { Steps = [.. IssueStep.All, step] }) { Following = following };
}
