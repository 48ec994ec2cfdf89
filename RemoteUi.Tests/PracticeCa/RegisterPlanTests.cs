using RemoteUi.PracticeCa.Model;
using RemoteUi.PracticeCa.Register;

namespace RemoteUi.Tests.PracticeCa;

/// <summary>
/// Nothing that a client asks for, and no decision, reads all entries of the register: SQLite's plan of every statement
/// is looked at, because the plan, and not the time of one run, says how the cost grows. Those of EF Core are recorded;
/// those of plain SQL are listed.
/// </summary>
public sealed class RegisterPlanTests : IDisposable
{
    private const int Limit = 60;
    private readonly PracticeCaBench bench = new(options => options.RegisterLimit = Limit);
    private readonly ExecutedStatements statements;
    private readonly TestClient client;

    public RegisterPlanTests()
    {
        RegisterTable.Fill(bench, Limit);
        statements = new ExecutedStatements(bench.RegisterDatabase);
        bench.Restart();
        _ = bench.Administration.RegisterVersion;
        statements.TakePlans();
        client = new TestClient(bench);
    }

    public void Dispose()
    {
        statements.Dispose();
        bench.Dispose();
    }

    public static TheoryData<string> PlainSql => [.. EntrySql.All];

    [Theory]
    [MemberData(nameof(PlainSql))]
    public void What_each_request_executes_uses_indexes_alone(string sql)
    {
        var steps = ExecutedStatements.Plan(bench.RegisterDatabase, sql, []);

        if (sql.StartsWith("SELECT", StringComparison.Ordinal)) Assert.NotEmpty(steps);
        Assert.All(steps, AssertByIndex);
    }

    [Fact]
    public void A_request_is_issued_at_the_limit_by_indexes_alone()
    {
        client.Enroll();

        AssertByIndex(atLeast: 1);
        Assert.Equal(Limit, bench.Administration.Read(new()).Matching);
    }

    [Fact]
    public void A_renewal_and_a_refusal_use_indexes_alone()
    {
        var old = client.Enrolled();
        client.Renew(old, TestKeys.Second, "renewal");
        bench.Set(behavior => behavior with { Answer = AnswerRule.Refuse });
        new TestClient(bench) { TransactionId = "refused" }.Enroll();

        AssertByIndex(atLeast: 3);
    }

    [Fact]
    public void A_one_time_password_is_spent_by_indexes_alone()
    {
        bench.Set(behavior => behavior with { Challenge = ChallengeRule.OneTime });
        var password = bench.Administration.MakeOneTimePassword();
        bench.Restart();
        _ = bench.Administration.LiveOneTimePasswords;

        Assert.Equal("0", new TestClient(bench).Enroll(password).Status);

        Assert.Contains(
            statements.TakePlans(),
            plan => plan.Step.Contains("USING COVERING INDEX IX_Entries_SpentPasswordHash", StringComparison.Ordinal));
    }

    [Fact]
    public void Retrieval_of_a_certificate_and_of_the_revocation_list_uses_indexes_alone()
    {
        const int GetCert = 21, GetCrl = 22;
        var certificate = client.Enrolled();
        var issuer = bench.Administration.CaCertificate.SubjectName.RawData;
        statements.TakePlans();

        client.Retrieve(GetCert, issuer, certificate.SerialNumberBytes.Span);
        client.Retrieve(GetCrl, issuer, certificate.SerialNumberBytes.Span);

        AssertByIndex(atLeast: 1);
    }

    [Fact]
    public void Decisions_use_indexes_alone()
    {
        Hold();
        client.Enroll();
        new TestClient(bench) { TransactionId = "rejected" }.Enroll();
        statements.TakePlans();

        Assert.True(bench.Administration.Approve(Limit + 1));
        Assert.True(bench.Administration.Reject(Limit + 2));
        Assert.True(bench.Administration.Revoke(bench.Administration.Find(Limit + 1)!.SerialNumber!));

        AssertByIndex(atLeast: 4);
    }

    [Fact]
    public void The_start_reads_no_row()
    {
        bench.Restart();
        _ = bench.Administration.RegisterVersion;

        Assert.DoesNotContain(
            statements.TakePlans(), plan => plan.Statement.Contains("\"Entries\"", StringComparison.Ordinal));
        Assert.Equal(
            "SCAN Entries USING COVERING INDEX IX_Entries_State",
            Assert.Single(ExecutedStatements.Plan(bench.RegisterDatabase, EntrySql.CountByState, [])).Step);
    }

    [Fact]
    public void The_first_page_counts_no_row()
    {
        Assert.Equal(Limit, bench.Administration.Read(new()).Matching);
        Assert.Equal(Limit, bench.Administration.Read(new(State: RegisterState.Issued)).Matching);

        Assert.DoesNotContain(
            statements.TakePlans(), plan => plan.Statement.Contains("COUNT", StringComparison.Ordinal));
    }

    private void Hold() => bench.Set(behavior => behavior with { Answer = AnswerRule.Hold });

    private void AssertByIndex(int atLeast)
    {
        Assert.True(statements.Count >= atLeast);
        Assert.All(statements.TakePlans(), AssertByIndex);
    }

    private static void AssertByIndex((string Step, string Statement) plan)
    {
        Assert.False(plan.Step.StartsWith("SCAN", StringComparison.Ordinal), $"{plan.Step}:\n{plan.Statement}");
        Assert.DoesNotContain("TEMP B-TREE", plan.Step, StringComparison.Ordinal);
    }
}
