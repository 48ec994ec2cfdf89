using System.Text.Json.Serialization;

namespace RemoteUi.Web.Api.Answers;

/// <summary>Represents why a request was not done (RFC 9457).</summary>
/// <param name="Title">What kind of problem it is, in the language asked for.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Reason">The name of the reason; the same in every language.</param>
/// <param name="Detail">What happened and what to do, in the language asked for.</param>
/// <param name="Errors">What is wrong with the fields, by name: the sentences of the pages.</param>
public sealed record ApiProblem(
    string Title, int Status, string Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Detail = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    IReadOnlyDictionary<string, string[]>? Errors = null)
{
    public const string ContentType = "application/problem+json";

    /// <summary>Always about:blank: the reason says what kind of problem it is.</summary>
    public string Type => "about:blank";
}
