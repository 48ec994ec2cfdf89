using Microsoft.Data.Sqlite;
using RemoteUi.PracticeCa.Model;

namespace RemoteUi.PracticeCa.Register;

/// <summary>The numbers of entries by state, which are counted once and then kept in memory.</summary>
internal sealed record RegisterCounts(int Waiting, int Issued, int Refused, int Revoked)
{
    public int Total => Waiting + Issued + Refused + Revoked;

    /// <summary>Counts by SQL, which the start does in less time than EF Core needs to translate a query.</summary>
    public static RegisterCounts Read(SqliteConnection connection)
    {
        using var count = new PreparedStatement(connection, EntrySql.CountByState);
        using var rows = count.Read();
        Dictionary<RegisterState, int> counts = [];
        while (rows.Read()) counts[Enum.Parse<RegisterState>(rows.GetString(0))] = rows.GetInt32(1);
        return new(
            counts.GetValueOrDefault(RegisterState.Waiting), counts.GetValueOrDefault(RegisterState.Issued),
            counts.GetValueOrDefault(RegisterState.Refused), counts.GetValueOrDefault(RegisterState.Revoked));
    }

    public int Of(RegisterState state) => state switch
    {
        RegisterState.Waiting => Waiting,
        RegisterState.Issued => Issued,
        RegisterState.Refused => Refused,
        _ => Revoked,
    };

    public RegisterCounts Plus(RegisterState state, int count) => state switch
    {
        RegisterState.Waiting => this with { Waiting = Waiting + count },
        RegisterState.Issued => this with { Issued = Issued + count },
        RegisterState.Refused => this with { Refused = Refused + count },
        _ => this with { Revoked = Revoked + count },
    };
}
