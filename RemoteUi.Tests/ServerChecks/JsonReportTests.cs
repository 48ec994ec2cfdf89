using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.EvidenceFiles;
using RemoteUi.Web.ServerChecks;
using RemoteUi.Workbench.ServerCheck;

namespace RemoteUi.Tests.ServerChecks;

/// <summary>The JSON report, and the schema that describes it.</summary>
public sealed class JsonReportTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("cs")]
    public void A_report_fits_the_schema(string language) =>
        Assert.Empty(Violations(Report(ACheckRun.WithEveryVerdict, language)));

    [Fact]
    public void A_report_of_a_run_that_was_cut_off_fits_the_schema() => Assert.Empty(
        Violations(Report(ACheckRun.Of() with { State = CheckRunState.Interrupted, EndedAt = null, Footprint = [] })));

    [Theory]
    [InlineData("results.0.verdict")]
    [InlineData("results.0.exchanges.0.request")]
    [InlineData("judgement.toMend")]
    [InlineData("footprint.0.serialNumber")]
    public void What_is_missing_or_of_another_type_violates_the_schema(string path)
    {
        var missing = Report(ACheckRun.WithEveryVerdict);
        var wrong = missing.DeepClone();

        Parent(missing, path).Remove(path.Split('.')[^1]);
        Parent(wrong, path)[path.Split('.')[^1]] = new JsonObject();

        Assert.NotEmpty(Violations(missing));
        Assert.NotEmpty(Violations(wrong));
    }

    [Fact]
    public void A_severity_without_a_finding_violates_the_schema()
    {
        var report = Report(ACheckRun.Of(ACheckRun.Result("T1", CheckOutcome.Pass())));

        report["results"]![0]!["severity"] = "Low";

        Assert.NotEmpty(Violations(report));
    }

    [Fact]
    public void The_messages_are_there_as_they_went_over_the_wire()
    {
        var exchange = Report(ACheckRun.WithEveryVerdict)["results"]![0]!["exchanges"]![0]!;

        Assert.Equal([1, 2, 3], Convert.FromBase64String((string)exchange["request"]!));
        Assert.Equal([4, 5], Convert.FromBase64String((string)exchange["reply"]!));
    }

    [Fact]
    public void The_judgement_counts_what_is_to_be_mended()
    {
        var judgement = Report(ACheckRun.WithEveryVerdict)["judgement"]!;

        Assert.Equal(
            ("Usable", 3, 1, "Usable; 3 things to mend, 1 of them grave"),
            (
                (string)judgement["usability"]!, (int)judgement["toMend"]!, (int)judgement["grave"]!,
                (string)judgement["sentence"]!));
    }

    private static JsonNode Report(CheckRun run, string language = "en") =>
        JsonNode.Parse(CheckReports.Json(run, WordsOf.Language(language)))!;

    private static JsonObject Parent(JsonNode node, string path) => path.Split('.')[..^1].Aggregate(
        node, (inner, step) => int.TryParse(step, out var place) ? inner[place]! : inner[step]!).AsObject();

    private static IReadOnlyList<string> Violations(JsonNode report) =>
        EvidenceSchema.Faults("server-check-report.schema.json", report.Deserialize<JsonElement>());
}
