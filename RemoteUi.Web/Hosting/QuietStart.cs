using Microsoft.Extensions.Options;

namespace RemoteUi.Web.Hosting;

/// <summary>
/// Keeps the errors that the libraries log while the program starts out of the log, and their stack traces with them.
/// Each of them is thrown as well, ends the start, and is explained in one line.
/// </summary>
internal sealed class QuietStart(StartPhase phase) : IPostConfigureOptions<LoggerFilterOptions>
{
    private static readonly string[] Libraries = ["Microsoft.", "Quartz"];

    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        var rules = options.Rules.Prepend(new LoggerFilterRule(null, null, options.MinLevel, null)).ToList();
        options.Rules.Clear();
        foreach (var rule in rules) options.Rules.Add(Quiet(rule));
    }

    private LoggerFilterRule Quiet(LoggerFilterRule rule) =>
        new(
            rule.ProviderName, rule.CategoryName, rule.LogLevel,
            (provider, category, level) =>
                !IsThrownToo(category, level) && rule.Filter?.Invoke(provider, category, level) is not false);

    private bool IsThrownToo(string? category, LogLevel level) =>
        level >= LogLevel.Error && !phase.IsOver
            && Libraries.Any(library => category?.StartsWith(library, StringComparison.Ordinal) == true);
}
