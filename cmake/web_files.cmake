# embed_web_files(TARGET): the files of the program that the page's engine has in memory, and where it finds them.
function(embed_web_files target)
  embed_files(${target} /parley/templates/=templates /parley/tax/=data/tax /parley/examples/=scenarios
              playbooks/=scenarios/playbooks)
endfunction()
