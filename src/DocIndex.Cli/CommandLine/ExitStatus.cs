namespace DocIndex.Cli.CommandLine;

/// <summary>What a command's exit status says.</summary>
internal enum ExitStatus
{
    /// <summary>Done.</summary>
    Done = 0,

    /// <summary>Done, but there is something to look at: unreadable documents, open errors, no hit, a threshold not reached.</summary>
    Attention = 1,

    /// <summary>Could not do it.</summary>
    Failed = 2,
}
