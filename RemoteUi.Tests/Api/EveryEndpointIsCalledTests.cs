namespace RemoteUi.Tests.Api;

/// <summary>Tests that the look at the end of a run finds an endpoint that no test has called.</summary>
public sealed class EveryEndpointIsCalledTests(ApiMachine shared) : IClassFixture<ApiMachine>
{
    [Fact]
    public async Task A_call_counts_only_for_its_endpoint_and_method_and_only_if_it_succeeds()
    {
        var calls = RecordedCalls.All;
        Assert.Contains("GET /api/v1/requests/{id:guid}/evidence", calls.Keys);
        Assert.Contains("POST /api/v1/settings/network/ipsec/policies/{policy}/test", calls.Keys);

        await shared.Api.ReadAsync("status");

        Assert.DoesNotContain("GET /api/v1/status", EveryEndpointIsCalled.Never(calls));
        Assert.Equal(
            ["DELETE /never"],
            EveryEndpointIsCalled.Never(new Dictionary<string, bool> { ["GET /a"] = true, ["DELETE /never"] = false }));
    }

    [Fact]
    public void It_looks_only_if_no_test_of_the_API_was_left_out()
    {
        Assert.True(EveryEndpointIsCalled.HasRunAll(["--timeout", "10m"]));
        Assert.True(EveryEndpointIsCalled.HasRunAll(["--filter-namespace", "RemoteUi.Tests.Api"]));
        Assert.False(EveryEndpointIsCalled.HasRunAll(["--filter-namespace", "RemoteUi.Tests.Audit"]));
        Assert.False(EveryEndpointIsCalled.HasRunAll(["--filter-class", "RemoteUi.Tests.Api"]));
    }
}
