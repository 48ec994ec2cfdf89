using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;
using RemoteUi.Core.Enrollment;
using RemoteUi.Core.Machine;
using RemoteUi.Web.Resources;

namespace RemoteUi.Web.Api.Answers;

/// <summary>Makes the problems of the API, with the sentences of the pages.</summary>
public sealed class ApiProblems(IStringLocalizer<ApiWords> words, IStringLocalizer<RuleWords> rules)
{
    private const string Invalid = "invalid";

    /// <summary>Returns the answer for a form that was not accepted.</summary>
    public IResult Of(FormResult outcome) =>
        outcome.Refusal is { } refusal ? Of(refusal) : Of(outcome.Violations);

    public IResult Of(Refusal refusal) => Of(
        refusal switch
        {
            Refusal.Changed => StatusCodes.Status412PreconditionFailed,
            Refusal.ServerGone => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status409Conflict,
        },
        ApiJson.NameOf(refusal), rules[$"Refusal.{refusal}"]);

    public IResult Of(IReadOnlyList<RuleViolation> violations) => Of(
        violations.Select(violation =>
            (violation.Field, rules[$"Rule.{violation.Rule}", violation.Arguments].Value)));

    /// <summary>Returns the answer for fields that are not as they must be.</summary>
    public IResult Of(IEnumerable<(string Field, string Sentence)> errors) => Answer(
        new(
            TitleOf(StatusCodes.Status400BadRequest), StatusCodes.Status400BadRequest, Invalid, words["Invalid"],
            errors.GroupBy(error => ApiJson.NameOf(error.Field)).ToDictionary(
                group => group.Key, group => group.Select(error => error.Sentence).Distinct().ToArray())));

    public IResult Of(int status, string reason, string? sentence) =>
        Answer(new(TitleOf(status), status, reason, sentence));

    /// <summary>Returns the answer for a request that does not say what it expects to change.</summary>
    public IResult IfMatchMissing() =>
        Of(StatusCodes.Status428PreconditionRequired, "ifMatchMissing", words["IfMatchMissing"]);

    public IResult NotFound() => Of(StatusCodes.Status404NotFound, "notFound", words["NotFound"]);

    /// <summary>Returns the answer for a request that cannot be read.</summary>
    public IResult Of(BadHttpRequestException fault) =>
        fault switch
        {
            { InnerException: JsonException { Path: { Length: > 1 } path } } =>
                Of([(path.TrimStart('$', '.'), words["UnreadableField"].Value)]),
            { StatusCode: StatusCodes.Status400BadRequest } =>
                Of(fault.StatusCode, "unreadable", words["Unreadable"]),
            _ => Of(fault.StatusCode),
        };

    /// <summary>Returns the answer for a status that nothing else has explained.</summary>
    public IResult Of(int status) => Of(
        status,
        status switch
        {
            401 => "tokenMissing",
            403 => "forbidden",
            404 => "notFound",
            405 => "methodNotAllowed",
            413 => "tooLarge",
            415 => "notJson",
            429 => "tooManyAttempts",
            >= 500 => "fault",
            _ => "unreadable",
        },
        words[$"Detail.{Explained(status)}"]);

    /// <summary>Returns the status whose sentence is true for a status.</summary>
    private static int Explained(int status) => status switch
    {
        401 or 403 or 404 or 405 or 413 or 415 or 429 => status,
        >= 500 => 500,
        _ => 400,
    };

    private string TitleOf(int status) =>
        words[$"Title.{status}"] is { ResourceNotFound: false } title ? title : words["Title.400"];

    private static JsonHttpResult<ApiProblem> Answer(ApiProblem problem) =>
        TypedResults.Json(problem, contentType: ApiProblem.ContentType, statusCode: problem.Status);
}
