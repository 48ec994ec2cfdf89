namespace RemoteUi.Web.Accounts;

/// <summary>What an account may do. The names are the roles' names in the database.</summary>
public enum MachineRole
{
    /// <summary>Sees the portal and nothing else.</summary>
    GeneralUser,

    /// <summary>May everything.</summary>
    Administrator,
}
