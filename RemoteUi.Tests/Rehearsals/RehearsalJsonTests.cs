using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteUi.Fleet;
using RemoteUi.Tests.Builders;
using RemoteUi.Tests.EvidenceFiles;
using RemoteUi.Web.Rehearsals;

namespace RemoteUi.Tests.Rehearsals;

/// <summary>The JSON of a rehearsal, and the schema that describes it.</summary>
public sealed class RehearsalJsonTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("cs")]
    public void A_report_fits_the_schema(string language) =>
        Assert.All([ARehearsal.AtOnce, ARehearsal.Spread], report => Assert.Empty(Violations(Json(report, language))));

    [Fact]
    public void A_rehearsal_that_runs_fits_the_schema() => Assert.Empty(Violations(Json(ARehearsal.Running)));

    [Fact]
    public void A_rehearsal_in_which_nothing_was_issued_fits_the_schema() => Assert.Empty(Violations(Json(
        ARehearsal.AtOnce with { Whole = null, Advice = null, TimeToCertificate = [], Durations = [] })));

    [Theory]
    [InlineData("issuedNotReceived")]
    [InlineData("percentiles.p99")]
    [InlineData("advice.neededWindowSeconds")]
    [InlineData("errors.0.devices")]
    [InlineData("settings.seed")]
    [InlineData("series.traffic.0.arrivals")]
    [InlineData("series.outcomes.0.devices")]
    public void What_is_missing_or_of_another_type_violates_the_schema(string path)
    {
        var missing = Json(ARehearsal.AtOnce);
        var wrong = missing.DeepClone();

        Parent(missing, path).Remove(path.Split('.')[^1]);
        Parent(wrong, path)[path.Split('.')[^1]] = new JsonArray();

        Assert.NotEmpty(Violations(missing));
        Assert.NotEmpty(Violations(wrong));
    }

    [Fact]
    public void The_numbers_are_those_of_the_report()
    {
        var json = Json(ARehearsal.AtOnce);

        Assert.Equal(
            (3000, 930, 1080, 450, 540, 45.0),
            (
                (int)json["devices"]!, (int)json["issued"]!, (int)json["issuedNotReceived"]!, (int)json["refused"]!,
                (int)json["noAnswer"]!, (double)json["seconds"]!));
        Assert.Equal(110, (double)json["advice"]!["neededWindowSeconds"]!);
        Assert.Contains("31 devices a second", (string)json["advice"]!["sentence"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void The_challenge_password_is_not_in_it()
    {
        var settings = ARehearsal.Settings with { Challenge = new("open sesame 4711") };
        var report = ARehearsal.AtOnce with { Rehearsal = ARehearsal.AtOnce.Rehearsal with { Settings = settings } };

        Assert.DoesNotContain("sesame", Json(report).ToJsonString(), StringComparison.Ordinal);
    }

    private static JsonNode Json(RehearsalReport report, string language = "en") =>
        JsonNode.Parse(RehearsalJson.Write(report, FleetWordsOf.In(language)))!;

    private static JsonObject Parent(JsonNode node, string path) => path.Split('.')[..^1].Aggregate(
        node, (inner, step) => int.TryParse(step, out var place) ? inner[place]! : inner[step]!).AsObject();

    private static IReadOnlyList<string> Violations(JsonNode report) =>
        EvidenceSchema.Faults("fleet-report.schema.json", report.Deserialize<JsonElement>());
}
