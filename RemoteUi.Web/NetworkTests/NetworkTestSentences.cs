using Microsoft.Extensions.Localization;
using RemoteUi.Core;
using RemoteUi.Network;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.NetworkTests;

/// <summary>Writes the sentences of [Test Connection] of the functions that use a key.</summary>
public sealed class NetworkTestSentences(IStringLocalizer<NetworkTestWords> words)
{
    /// <summary>Returns why a test ended as it did.</summary>
    public string Of(TestedFunction function, TestEnding ending) => Of(function, ending, "Sentence");

    /// <summary>Returns what to do about it.</summary>
    public string RemedyOf(TestedFunction function, TestEnding ending) => Of(function, ending, "Remedy");

    public string Of(TestedFunction function, TestStep step) =>
        words[$"Step.{function}.{step.Word}", Escaped(step.Arguments)];

    private string Of(TestedFunction function, TestEnding ending, string part) =>
        words[$"Ending.{function}.{ending.Word}.{part}", Escaped(ending.Arguments)];

    private static object[] Escaped(IReadOnlyList<string> arguments) => [.. arguments.Select(ForeignText.Escape)];
}

/// <summary>Specifies what is tested. The names are part of the keys of the words.</summary>
public enum TestedFunction
{
    Ieee8021X,
    IpSec,
}
